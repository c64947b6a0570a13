package org.plumbline.bi.explain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.plumbline.bi.metric.AskedMetric;
import org.plumbline.bi.metric.AskedMetrics;
import org.plumbline.bi.metric.Narrowing;
import org.plumbline.bi.metric.NarrowingParameters;
import org.plumbline.bi.window.SharedParameters;
import org.plumbline.bi.window.WindowParameters;
import org.plumbline.model.definition.DefinitionReader;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.query.NearestNames;
import org.plumbline.service.query.QueryParameters;
import org.plumbline.service.security.Communities;

/** Reads an {@link ExplainQuestion} from query parameters, and refuses all that is wrong with them at once. */
@ApplicationScoped
class ExplainParameters {

    private static final String NO_METRIC = "metric-not-found";

    private final Clock clock;
    private final NarrowingParameters narrowings;
    private final AskedMetrics metrics;

    ExplainParameters(Clock clock, NarrowingParameters narrowings, AskedMetrics metrics) {
        this.clock = clock;
        this.narrowings = narrowings;
        this.metrics = metrics;
    }

    /**
     * Reads the question. The name of a KPI means the KPI, unless a version is named, which only metrics of the catalog have.
     *
     * @throws Failure.NotFound if there is neither a KPI nor a metric of that name
     */
    ExplainQuestion read(String name, UriInfo uri, Scope scope, String authorization) {
        var versioned = uri.getQueryParameters().containsKey(SharedParameters.VERSION) && DefinitionReader.isKey(name);
        var kpi = versioned ? Optional.<Kpi>empty() : Kpi.named(name);
        return QueryParameters.<Supplier<ExplainQuestion>>read(uri, query -> {
                    var version = kpi.isPresent() ? OptionalInt.empty() : SharedParameters.version(query);
                    var window = WindowParameters.read(query, clock.instant());
                    var zone = kpi.isPresent() ? SharedParameters.UTC : SharedParameters.timezone(query);
                    var communities = SharedParameters.communities(query);
                    var narrowing = narrowings.read(query, scope);
                    return () -> {
                        var asked = kpi.map(
                                        it -> AskedMetric.of(it, Communities.narrowed(scope, communities), narrowing))
                                .orElseGet(() -> metric(scope, name, version, communities, narrowing, authorization));
                        return new ExplainQuestion(kpi, asked, window.orElseThrow(), zone);
                    };
                })
                .get();
    }

    private AskedMetric metric(
            Scope scope,
            String name,
            OptionalInt version,
            List<String> communities,
            Narrowing narrowing,
            String authorization) {
        try {
            return metrics.read(scope, name, version, communities, narrowing, authorization);
        } catch (Failure.NotFound e) {
            throw e.problem().equals(NO_METRIC) ? unknown(name) : e;
        }
    }

    private static Failure.NotFound unknown(String name) {
        var known = Arrays.stream(Kpi.values()).map(Kpi::apiName).toList();
        return new Failure.NotFound(
                "kpi-not-found",
                "There is no such KPI, and no such metric in the catalog"
                        + NearestNames.hintOrAll(name, known, "there are"));
    }
}
