package org.plumbline.catalog.comparison;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.tree.Fields;

/** A change that breaks callers who request a metric without a version. */
@RegisterForReflection
record BreakingChange(
        @Schema(description = "The field of the definition", examples = "allowedGroupBy")
        String field,

        @Schema(examples = "can no longer be grouped by language")
        String reason) {

    /** All breaking changes; changed values do not count. */
    static List<BreakingChange> between(Version old, Version proposed) {
        var changes = new ArrayList<BreakingChange>();
        old.metric().allowedGroupBy().stream()
                .filter(grouping -> !proposed.metric().allowedGroupBy().contains(grouping))
                .forEach(grouping -> changes.add(
                        new BreakingChange("allowedGroupBy", "can no longer be grouped by " + grouping.written())));
        var before = old.metric().format();
        var now = proposed.metric().format();
        if (before != now) {
            changes.add(new BreakingChange(
                    "format", "is %s, and was %s".formatted(Fields.written(now), Fields.written(before))));
        }
        if (old.metric() instanceof MetricDefinition.Ratio && !(proposed.metric() instanceof MetricDefinition.Ratio)) {
            changes.add(new BreakingChange("type", "is no longer a ratio: numerator and denominator are gone"));
        }
        if (!old.isForSuperadminsOnly() && proposed.isForSuperadminsOnly()) {
            changes.add(new BreakingChange(
                    "dataset", "can no longer be seen by community-managers: its rows belong to no community"));
        }
        return changes;
    }
}
