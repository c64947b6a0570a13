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
                description = "applied: the repair has not been reverted; reverted: it was set back; changed and gone:"
                        + " a revert has left it, as it said something else or the target no longer had it")
        String state,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "The repair's columns before the repair, as text")
        @JsonRawValue
        String before,

        @Schema(type = SchemaType.OBJECT, implementation = Object.class, description = "As the repair has left them")
        @JsonRawValue
        String after,

        @Schema(
                nullable = true,
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "What a revert has found instead; null unless changed")
        @JsonRawValue
        String found) {}
