package org.plumbline.bi.metric;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.plumbline.bi.answer.AnswerColumn;
import org.plumbline.bi.answer.Answers;
import org.plumbline.bi.database.Caller;
import org.plumbline.bi.export.Downloads;
import org.plumbline.bi.export.ExportFormat;
import org.plumbline.bi.export.ExportedRows;
import org.plumbline.bi.window.SharedParameters;
import org.plumbline.bi.window.WindowParameters;
import org.plumbline.model.metric.Grain;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.tree.Violation;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.query.NearestNames;
import org.plumbline.service.query.QueryParameters;
import org.plumbline.service.security.CallerScope;
import org.plumbline.service.security.Roles;

@Path("/api/v1/metrics")
@Tag(name = "Metrics", description = "Values of metrics defined by the catalog")
@RolesAllowed({Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER})
public class MetricValuesResource {

    static final String GROUP_BY = "groupBy";

    private static final String GRAIN = "grain";
    private static final int MOST_GROUPINGS = 5;
    private static final int MOST_BUCKETS = 1_000;

    private final Answers answers;
    private final NarrowingParameters narrowings;
    private final Definitions metrics;
    private final CallerScope caller;
    private final Clock clock;

    MetricValuesResource(
            Answers answers, NarrowingParameters narrowings, Definitions metrics, CallerScope caller, Clock clock) {
        this.answers = answers;
        this.narrowings = narrowings;
        this.metrics = metrics;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("{key}/values")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "metricValues",
            summary = "Compute the values of a metric of the catalog",
            description =
                    "Computes any version; drafts for superadmins only. The definition is fetched from the catalog"
                            + " with the caller's token and cached: while the catalog is down, cached definitions are"
                            + " used, and the answer says so. Buckets and groups without rows are omitted unless the"
                            + " definition keeps them. With `Accept: text/csv` or XLSX the answer is a file with a"
                            + " description at its end or in a second sheet.")
    @Parameter(name = SharedParameters.VERSION, in = ParameterIn.QUERY)
    @Parameter(name = WindowParameters.RANGE, in = ParameterIn.QUERY)
    @Parameter(
            name = GRAIN,
            in = ParameterIn.QUERY,
            description = "Divides the window into calendar units, at most 1,000",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"hour", "day", "week", "month", "quarter", "year"}))
    @Parameter(
            name = GROUP_BY,
            in = ParameterIn.QUERY,
            description = "Groups the values by a column, or a column with a transform (`submitted_at:month`,"
                    + " `toxicity:bucket:0.1`), that the definition allows; may repeat",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(name = SharedParameters.COMMUNITY, in = ParameterIn.QUERY)
    @Parameter(name = NarrowingParameters.SERVICE, in = ParameterIn.QUERY)
    @Parameter(name = NarrowingParameters.LANGUAGE, in = ParameterIn.QUERY)
    @Parameter(name = SharedParameters.TIMEZONE, in = ParameterIn.QUERY)
    @APIResponse(
            responseCode = "200",
            description = "The values",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = MetricAnswer.class)),
                @Content(mediaType = ExportFormat.TEXT_CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = ExportFormat.SPREADSHEET,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "304", description = "Not modified")
    @APIResponse(
            responseCode = "403",
            description = "`community-out-of-scope`, `dataset-out-of-scope`, `metric-draft`: not allowed")
    @APIResponse(
            responseCode = "404",
            description = "`metric-not-found`, `metric-version-not-found`, `metric-not-published`")
    @APIResponse(responseCode = "406", description = "`not-acceptable`: neither JSON nor CSV nor XLSX is accepted")
    @APIResponse(
            responseCode = "409",
            description = "`definition-outdated`: the definition no longer fits the datasets;"
                    + " `metric-spans-publications`: its parts belong to separate publications")
    @APIResponse(responseCode = "429", description = Answers.TOO_MANY)
    @APIResponse(
            responseCode = "503",
            description = "`catalog-unavailable`: the catalog is down and the definition is not cached;"
                    + " `database-unavailable`, `oidc-unavailable`: another required service is down")
    @APIResponse(responseCode = "504", description = "`query-timeout`: the statement timeout cancelled a query")
    public RestResponse<MetricAnswer> values(
            @Parameter(example = "removal_rate") @RestPath String key,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context RoutingContext routing) {
        return answers.answerGuarded(question(key, uri, headers), headers, Caller.of(routing));
    }

    @GET
    @Path("{key}/values")
    // Only if the caller prefers it.
    @Produces(ExportFormat.TEXT_CSV + ";qs=0.5")
    // Described above, because OpenAPI has one operation per path and method.
    @Operation(hidden = true)
    public RestResponse<StreamingOutput> csv(
            @RestPath String key, @Context UriInfo uri, @Context HttpHeaders headers, @Context RoutingContext routing) {
        return export(key, uri, headers, ExportFormat.CSV, routing);
    }

    @GET
    @Path("{key}/values")
    @Produces(ExportFormat.SPREADSHEET + ";qs=0.5")
    @Operation(hidden = true)
    public RestResponse<StreamingOutput> xlsx(
            @RestPath String key, @Context UriInfo uri, @Context HttpHeaders headers, @Context RoutingContext routing) {
        return export(key, uri, headers, ExportFormat.XLSX, routing);
    }

    /** All values are computed before any is sent, so failures are answered as usual. */
    private RestResponse<StreamingOutput> export(
            String key, UriInfo uri, HttpHeaders headers, ExportFormat format, RoutingContext routing) {
        var question = question(key, uri, headers);
        var waiting = Caller.of(routing);
        var answer = answers.bodyGuarded(question, waiting);
        var file = new ExportedRows(
                key, answer.columns().stream().map(AnswerColumn::name).toList(), answer.notes(question), format);
        return Downloads.answer(
                format, key, waiting, output -> file.write(answer.rows().iterator(), format.mostRows(), output));
    }

    private MetricQuestion question(String key, UriInfo uri, HttpHeaders headers) {
        var scope = caller.scope();
        var authorization = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        return QueryParameters.inTwoSteps(uri, query -> {
            var version = SharedParameters.version(query);
            var buckets = buckets(query);
            var groupBy = query.strings(GROUP_BY, MOST_GROUPINGS);
            var communities = SharedParameters.communities(query);
            var narrowing = narrowings.read(query, scope);
            return () -> {
                var asked = metrics.asked(scope, key, version, communities, narrowing, authorization);
                return new MetricQuestion(asked, buckets.orElseThrow(), groupings(groupBy, asked.metric()));
            };
        });
    }

    private Optional<Buckets> buckets(QueryParameters query) {
        var window = WindowParameters.read(query, clock.instant());
        var grain = query.oneOf(GRAIN, Grain.class);
        var zone = SharedParameters.timezone(query);
        return window.map(span -> new Buckets(span, grain.orElse(null), zone)).filter(buckets -> {
            if (buckets.areMoreThan(MOST_BUCKETS)) {
                query.refuse(GRAIN, "divides the window into more than %d buckets".formatted(MOST_BUCKETS));
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
        var offer = known.isEmpty() ? "; it allows no grouping" : NearestNames.hintOrAll(name, known, "it allows");
        return "is not a grouping that %s allows: '%s'%s".formatted(metric.key(), name, offer);
    }
}
