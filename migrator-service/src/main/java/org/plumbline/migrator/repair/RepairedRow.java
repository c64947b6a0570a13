package org.plumbline.migrator.repair;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row that a repair has changed, and its state since. */
@RegisterForReflection
public record RepairedRow(
        String legacyId,
        long newId,

        @Schema(
                enumeration = {"applied", "reverted", "changed", "gone"},
                description = "applied: not reverted; reverted: set back; changed and gone: not set back by a revert,"
                        + " because the row had changed or no longer existed")
        String state,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "The repair's columns before the repair, as text")
        @JsonRawValue
        String before,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "The repair's columns after the repair")
        @JsonRawValue
        String after,

        @Schema(
                nullable = true,
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "The values that a revert found instead; null unless changed")
        @JsonRawValue
        String found) {}
