package org.plumbline.bi.explain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.plumbline.bi.metric.VersionParameter;
import org.plumbline.bi.window.CommunityParameter;
import org.plumbline.bi.window.TimezoneParameter;
import org.plumbline.bi.window.WindowParameters;
import org.plumbline.model.definition.DefinitionReader;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.Window;
import org.plumbline.service.query.QueryParameters;

/** Reads what a request wants to have explained. */
@ApplicationScoped
class ExplainParameters {

    private final Clock clock;

    ExplainParameters(Clock clock) {
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param kpi empty where a metric of the catalog is meant
     * @param version of a metric of the catalog; empty for the published one
     */
    record ExplainRequest(
            Optional<Kpi> kpi, OptionalInt version, Window window, ZoneId zone, List<String> communities) {}

    /** A name that is a KPI's means that, unless a version is asked for, which only metrics of the catalog have. */
    ExplainRequest read(String name, UriInfo uri) {
        var versioned = uri.getQueryParameters().containsKey(VersionParameter.NAME) && DefinitionReader.isKey(name);
        var kpi = versioned ? Optional.<Kpi>empty() : Kpi.named(name);
        record Draft(OptionalInt version, Optional<Window> window, ZoneId zone, List<String> communities) {}
        var draft = QueryParameters.read(
                uri,
                query -> new Draft(
                        kpi.isPresent() ? OptionalInt.empty() : VersionParameter.read(query),
                        WindowParameters.read(query, clock.instant()),
                        kpi.isPresent() ? TimezoneParameter.UTC : TimezoneParameter.read(query),
                        CommunityParameter.read(query)));
        return new ExplainRequest(
                kpi, draft.version(), draft.window().orElseThrow(), draft.zone(), draft.communities());
    }
}
