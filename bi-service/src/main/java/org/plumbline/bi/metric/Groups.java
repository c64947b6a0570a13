package org.plumbline.bi.metric;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.metric.Metric;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.failure.Violation;
import org.plumbline.service.query.NearestNames;

/** What a metric may be split by, as a caller writes it. */
final class Groups {

    private Groups() {}

    /**
     * The groupings that a caller asks for.
     *
     * @throws Failure.InvalidInput where the metric does not allow one of them
     */
    static List<Grouping> asked(List<String> names, Metric metric) {
        var allowed = metric.allowedGroupBy();
        var known = allowed.stream().map(Grouping::written).toList();
        var found = new ArrayList<Grouping>();
        var violations = new ArrayList<Violation>();
        for (var name : names) {
            var place = known.indexOf(name);
            if (place >= 0) {
                found.add(allowed.get(place));
            } else {
                violations.add(new Violation(MetricParameters.GROUP_BY, refusal(name, metric, known)));
            }
        }
        if (!violations.isEmpty()) {
            throw new Failure.InvalidInput(violations);
        }
        return found;
    }

    private static String refusal(String name, Metric metric, List<String> known) {
        var offer =
                known.isEmpty() ? "; it can be split by nothing" : NearestNames.hintOrAll(name, known, "it can be by");
        return "is not what %s can be split by: '%s'%s".formatted(metric.key(), name, offer);
    }
}
