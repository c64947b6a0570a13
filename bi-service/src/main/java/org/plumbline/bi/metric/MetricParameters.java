package org.plumbline.bi.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.plumbline.bi.window.CommunityParameter;
import org.plumbline.bi.window.TimezoneParameter;
import org.plumbline.bi.window.WindowParameters;
import org.plumbline.model.metric.Grain;
import org.plumbline.service.query.QueryParameters;

/** Reads what is asked of a metric from query parameters, and refuses what cannot be understood. */
@ApplicationScoped
class MetricParameters {

    static final String GRAIN = "grain";
    static final String GROUP_BY = "groupBy";

    private static final int MOST_GROUPINGS = 5;
    private static final int MOST_BUCKETS = 1_000;

    private final Clock clock;

    MetricParameters(Clock clock) {
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param version empty for the published one
     * @param groupBy as the caller has written them: which there may be is the metric's to say
     */
    record MetricRequest(OptionalInt version, Buckets buckets, List<String> groupBy, List<String> communities) {}

    MetricRequest read(UriInfo uri) {
        record Draft(OptionalInt version, Optional<Buckets> buckets, List<String> groupBy, List<String> communities) {}
        var draft = QueryParameters.read(
                uri,
                query -> new Draft(
                        VersionParameter.read(query),
                        buckets(query),
                        query.strings(GROUP_BY, MOST_GROUPINGS),
                        CommunityParameter.read(query)));
        return new MetricRequest(draft.version(), draft.buckets().orElseThrow(), draft.groupBy(), draft.communities());
    }

    private Optional<Buckets> buckets(QueryParameters query) {
        var window = WindowParameters.read(query, clock.instant());
        var grain = query.oneOf(GRAIN, Grain.class);
        var zone = TimezoneParameter.read(query);
        return window.map(span -> new Buckets(span, grain.orElse(null), zone)).filter(buckets -> {
            if (buckets.count() > MOST_BUCKETS) {
                query.refuse(GRAIN, "cuts the window into more than %d buckets".formatted(MOST_BUCKETS));
                return false;
            }
            return true;
        });
    }
}
