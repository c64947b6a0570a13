package org.plumbline.bi.explain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.plumbline.bi.metric.Narrowing;
import org.plumbline.bi.metric.NarrowingParameters;
import org.plumbline.bi.metric.VersionParameter;
import org.plumbline.bi.window.CommunityParameter;
import org.plumbline.bi.window.TimezoneParameter;
import org.plumbline.bi.window.WindowParameters;
import org.plumbline.model.definition.DefinitionReader;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.query.QueryParameters;

/** Reads a request for an explanation from query parameters. */
@ApplicationScoped
class ExplainParameters {

    private final Clock clock;
    private final NarrowingParameters narrowings;

    ExplainParameters(Clock clock, NarrowingParameters narrowings) {
        this.clock = clock;
        this.narrowings = narrowings;
    }

    /**
     * A request for an explanation.
     *
     * @param kpi empty if a metric of the catalog is meant
     * @param version of a metric of the catalog; empty for the published one
     */
    record ExplainRequest(
            Optional<Kpi> kpi,
            OptionalInt version,
            Window window,
            ZoneId zone,
            List<String> communities,
            Narrowing narrowing) {}

    /**
     * Reads the request. The name of a KPI means the KPI, unless a version is named, which only metrics of the catalog have.
     *
     * @param scope the caller's, which decides which services are known
     */
    ExplainRequest read(String name, UriInfo uri, Scope scope) {
        var versioned = uri.getQueryParameters().containsKey(VersionParameter.NAME) && DefinitionReader.isKey(name);
        var kpi = versioned ? Optional.<Kpi>empty() : Kpi.named(name);
        return QueryParameters.<Supplier<ExplainRequest>>read(uri, query -> {
                    var version = kpi.isPresent() ? OptionalInt.empty() : VersionParameter.read(query);
                    var window = WindowParameters.read(query, clock.instant());
                    var zone = kpi.isPresent() ? TimezoneParameter.UTC : TimezoneParameter.read(query);
                    var communities = CommunityParameter.read(query);
                    var narrowing = narrowings.read(query, scope);
                    return () -> new ExplainRequest(kpi, version, window.orElseThrow(), zone, communities, narrowing);
                })
                .get();
    }
}
