package org.plumbline.bi.overview;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.tree.Fields;

/** What a key figure is and how it is shown, from its definition, so that the page hard-codes none. */
record Meaning(
        @Schema(description = "Its key in the catalog", examples = "removal_rate")
        String metric,

        @Schema(examples = "Removal rate") String title,

        @Schema(description = "In a sentence") String definition,

        @Schema(
                description = "How a value is shown; a percent is a share from 0 to 1",
                enumeration = {"integer", "number", "percent", "hours"})
        String format,

        @Schema(nullable = true, description = "Behind a value that is shown; null of a bare number", examples = "%")
        String unit,

        @Schema(
                description = "Whether a rise is good news, or a fall",
                enumeration = {"up", "down", "none"})
        String goodDirection,

        @Schema(
                description =
                        "The columns that the values of its metric can be split by, as `groupBy` of these has them")
        List<String> groupBy) {

    static Meaning of(Kpi kpi) {
        var definition = kpi.definition();
        var format = definition.format();
        return new Meaning(
                definition.key(),
                definition.title(),
                definition.description(),
                Fields.written(format),
                format.unit().orElse(null),
                Fields.written(definition.goodDirection()),
                definition.allowedGroupBy().stream().map(Grouping::written).toList());
    }
}
