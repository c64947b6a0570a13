package org.plumbline.catalog.impact;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.tree.Fields;

/** What who asks for a metric, without saying which version, does not get any more. */
@RegisterForReflection
@Schema(name = "ImpactBreak")
record Break(
        @Schema(required = true, description = "The field of the definition", examples = "allowedGroupBy")
        String field,

        @Schema(required = true, examples = "can no longer be split by language")
        String reason) {

    /** All that breaks. Other numbers break nothing: they are what a new version is for. */
    static List<Break> between(Version old, Version proposed) {
        var breaks = new ArrayList<Break>();
        old.metric().allowedGroupBy().stream()
                .filter(grouping -> !proposed.metric().allowedGroupBy().contains(grouping))
                .forEach(grouping ->
                        breaks.add(new Break("allowedGroupBy", "can no longer be split by " + grouping.written())));
        var before = old.metric().format();
        var now = proposed.metric().format();
        if (before != now) {
            breaks.add(new Break("format", "is %s, and was %s".formatted(Fields.written(now), Fields.written(before))));
        }
        if (old.metric() instanceof MetricDefinition.Ratio && !(proposed.metric() instanceof MetricDefinition.Ratio)) {
            breaks.add(new Break("type", "is a ratio no longer: there is no numerator and no denominator"));
        }
        if (!old.isForSuperadminsOnly() && proposed.isForSuperadminsOnly()) {
            breaks.add(new Break(
                    "dataset", "can no longer be seen by community-managers: its rows belong to no community"));
        }
        return breaks;
    }
}
