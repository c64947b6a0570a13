package org.plumbline.migrator.repair;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The numbers at one moment: equal before and after a repair, or showing what it changes. */
@Schema(name = "RepairFigures")
public record Figures(
        @Schema(
                required = true,
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "Each key figure of the pipeline's datasets over all time; null where it has no value",
                examples = "{\"submissions\": 13914, \"removedPosts\": 4382}")
        Map<String, BigDecimal> kpis,

        @Schema(
                required = true,
                type = SchemaType.OBJECT,
                description = "By deciding column, how many rows of the table have each value; the 100 most frequent")
        Map<String, List<ValueCount>> values) {

    /** How many rows have a value. */
    @Schema(name = "RepairValueCount")
    public record ValueCount(
            @Schema(required = true, nullable = true, description = "As text; null for NULL", examples = "instagram")
            String value,

            @Schema(required = true) long rows) {}
}
