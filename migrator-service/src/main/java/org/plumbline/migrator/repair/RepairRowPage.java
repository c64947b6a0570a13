package org.plumbline.migrator.repair;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of the rows that an application of a repair has changed, by new key.
 *
 * @param page counted from 0
 * @param total how many rows match on all pages
 */
@Schema(requiredProperties = {"items", "page", "size", "total"})
public record RepairRowPage(List<Row> items, int page, int size, long total) {

    /** A row that a repair has changed, and its state since. */
    @Schema(name = "RepairedRow")
    public record Row(
            @Schema(required = true) String legacyId,
            @Schema(required = true) long newId,

            @Schema(
                    required = true,
                    enumeration = {"applied", "reverted", "changed", "gone"},
                    description =
                            "applied: the repair has not been reverted; reverted: it was set back; changed and gone:"
                                    + " a revert has left it, as it said something else or the target no longer had it")
            String state,

            @Schema(
                    required = true,
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    description = "The repair's columns before the repair, as text")
            @JsonRawValue
            String before,

            @Schema(
                    required = true,
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    description = "As the repair has left them")
            @JsonRawValue
            String after,

            @Schema(
                    required = true,
                    nullable = true,
                    type = SchemaType.OBJECT,
                    implementation = Object.class,
                    description = "What a revert has found instead; null unless changed")
            @JsonRawValue
            String found) {}
}
