package org.plumbline.bi.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.plumbline.bi.window.SharedParameters;
import org.plumbline.bi.window.WindowParameters;
import org.plumbline.model.metric.Grain;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.scope.Scope;
import org.plumbline.model.tree.Violation;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.query.NearestNames;
import org.plumbline.service.query.QueryParameters;

/** Reads a request for metric values from query parameters, and refuses all that is wrong with them at once. */
@ApplicationScoped
class MetricParameters {

    static final String GRAIN = "grain";
    static final String GROUP_BY = "groupBy";

    private static final int MOST_GROUPINGS = 5;
    private static final int MOST_BUCKETS = 1_000;

    private final Clock clock;
    private final NarrowingParameters narrowings;
    private final AskedMetrics metrics;

    MetricParameters(Clock clock, NarrowingParameters narrowings, AskedMetrics metrics) {
        this.clock = clock;
        this.narrowings = narrowings;
        this.metrics = metrics;
    }

    MetricQuestion read(String key, UriInfo uri, Scope scope, String authorization) {
        return QueryParameters.<Supplier<MetricQuestion>>read(uri, query -> {
                    var version = SharedParameters.version(query);
                    var buckets = buckets(query);
                    var groupBy = query.strings(GROUP_BY, MOST_GROUPINGS);
                    var communities = SharedParameters.communities(query);
                    var narrowing = narrowings.read(query, scope);
                    return () -> {
                        var asked = metrics.read(scope, key, version, communities, narrowing, authorization);
                        return new MetricQuestion(asked, buckets.orElseThrow(), groupings(groupBy, asked.metric()));
                    };
                })
                .get();
    }

    private Optional<Buckets> buckets(QueryParameters query) {
        var window = WindowParameters.read(query, clock.instant());
        var grain = query.oneOf(GRAIN, Grain.class);
        var zone = SharedParameters.timezone(query);
        return window.map(span -> new Buckets(span, grain.orElse(null), zone)).filter(buckets -> {
            if (buckets.count() > MOST_BUCKETS) {
                query.refuse(GRAIN, "cuts the window into more than %d buckets".formatted(MOST_BUCKETS));
                return false;
            }
            return true;
        });
    }

    private static List<Grouping> groupings(List<String> names, Metric metric) {
        var allowed = metric.allowedGroupBy();
        var known = allowed.stream().map(Grouping::written).toList();
        var found = new ArrayList<Grouping>();
        var violations = new ArrayList<Violation>();
        for (var name : names) {
            var place = known.indexOf(name);
            if (place >= 0) {
                found.add(allowed.get(place));
            } else {
                violations.add(new Violation(GROUP_BY, refusal(name, metric, known)));
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
