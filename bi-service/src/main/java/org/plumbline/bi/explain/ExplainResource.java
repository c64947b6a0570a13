package org.plumbline.bi.explain;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.plumbline.bi.answer.Answers;
import org.plumbline.bi.database.Caller;
import org.plumbline.bi.metric.AskedMetric;
import org.plumbline.bi.metric.Definitions;
import org.plumbline.bi.metric.NarrowingParameters;
import org.plumbline.bi.window.SharedParameters;
import org.plumbline.bi.window.WindowParameters;
import org.plumbline.model.definition.DefinitionReader;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.scope.Scope;
import org.plumbline.model.time.TimeZones;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.query.NearestNames;
import org.plumbline.service.query.QueryParameters;
import org.plumbline.service.security.CallerScope;
import org.plumbline.service.security.Communities;
import org.plumbline.service.security.Roles;

@Path("/api/v1/explain")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Explanations")
@RolesAllowed({Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER})
public class ExplainResource {

    private static final String NO_METRIC = "metric-not-found";

    private final Answers answers;
    private final NarrowingParameters narrowings;
    private final Definitions metrics;
    private final CallerScope caller;
    private final Clock clock;

    ExplainResource(
            Answers answers, NarrowingParameters narrowings, Definitions metrics, CallerScope caller, Clock clock) {
        this.answers = answers;
        this.narrowings = narrowings;
        this.metrics = metrics;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/{kpi}")
    @Operation(
            operationId = "explain",
            summary = "Explain the value of a KPI or a metric of the catalog",
            description = "Its definition, the contribution of each branch of the takedown rule, the run and the checks"
                    + " behind the publication, the value in the legacy database, and a sample of its rows."
                    + " For a metric computed from others: these metrics with their values; each can be"
                    + " explained by its version and window.")
    @Parameter(
            name = "kpi",
            in = ParameterIn.PATH,
            description = "A KPI's name in the overview, or a metric's key in the catalog. The KPI takes precedence"
                    + " unless `version` is given",
            example = "removedPosts",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = SharedParameters.VERSION,
            in = ParameterIn.QUERY,
            description = "Only for metrics of the catalog. " + SharedParameters.VERSION_DESCRIPTION)
    @Parameter(name = WindowParameters.RANGE, in = ParameterIn.QUERY)
    @Parameter(name = SharedParameters.COMMUNITY, in = ParameterIn.QUERY)
    @Parameter(name = NarrowingParameters.SERVICE, in = ParameterIn.QUERY)
    @Parameter(name = NarrowingParameters.LANGUAGE, in = ParameterIn.QUERY)
    @Parameter(
            name = SharedParameters.TIMEZONE,
            in = ParameterIn.QUERY,
            description = "Only for metrics of the catalog. " + SharedParameters.TIMEZONE_DESCRIPTION)
    @APIResponseSchema(responseCode = "200", value = Explanation.class, responseDescription = "The explanation")
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponse(
            responseCode = "403",
            description = "`community-out-of-scope`, `dataset-out-of-scope`, `metric-draft`: not allowed")
    @APIResponse(
            responseCode = "404",
            description = "`kpi-not-found`: no such KPI or metric; `metric-version-not-found`, `metric-not-published`")
    @APIResponse(
            responseCode = "409",
            description = "`definition-outdated`: the metric's definition no longer fits the datasets;"
                    + " `metric-spans-publications`: its parts belong to separate publications")
    @APIResponse(responseCode = "429", description = Answers.TOO_MANY)
    @APIResponse(
            responseCode = "503",
            description = "`catalog-unavailable`: the catalog is down and the metric's definition is not cached;"
                    + " `database-unavailable`, `oidc-unavailable`: another required service is down")
    @APIResponse(responseCode = "504", description = "The statement timeout cancelled a query")
    public RestResponse<Explanation> explain(
            @RestPath String kpi, @Context UriInfo uri, @Context HttpHeaders headers, @Context RoutingContext routing) {
        var question = question(kpi, uri, caller.scope(), headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        // A metric of the catalog may be heavy.
        return question.kpi().isPresent()
                ? answers.answer(question, headers)
                : answers.answerGuarded(question, headers, Caller.of(routing));
    }

    /**
     * Reads the question. A KPI's name means the KPI unless a version is given; only metrics of the catalog have
     * versions.
     *
     * @throws Failure.NotFound if no KPI or metric has that name
     */
    private ExplainQuestion question(String name, UriInfo uri, Scope scope, String authorization) {
        var versioned = uri.getQueryParameters().containsKey(SharedParameters.VERSION) && DefinitionReader.isKey(name);
        var kpi = versioned ? Optional.<Kpi>empty() : Kpi.named(name);
        return QueryParameters.inTwoSteps(uri, query -> {
            var version = kpi.isPresent() ? OptionalInt.empty() : SharedParameters.version(query);
            var window = WindowParameters.read(query, clock.instant());
            var zone = kpi.isPresent() ? TimeZones.UTC : SharedParameters.timezone(query);
            var communities = SharedParameters.communities(query);
            var narrowing = narrowings.read(query, scope);
            return () -> {
                var asked = kpi.map(it -> AskedMetric.of(it, Communities.narrowed(scope, communities), narrowing))
                        .orElseGet(() -> known(
                                name,
                                () -> metrics.asked(scope, name, version, communities, narrowing, authorization)));
                return new ExplainQuestion(kpi, asked, window.orElseThrow(), zone);
            };
        });
    }

    private static AskedMetric known(String name, Supplier<AskedMetric> metric) {
        try {
            return metric.get();
        } catch (Failure.NotFound e) {
            throw e.problem().equals(NO_METRIC) ? unknown(name) : e;
        }
    }

    private static Failure.NotFound unknown(String name) {
        var known = Arrays.stream(Kpi.values()).map(Kpi::apiName).toList();
        return new Failure.NotFound(
                "kpi-not-found",
                "There is no such KPI or metric in the catalog" + NearestNames.hintOrAll(name, known, "there are"));
    }
}
