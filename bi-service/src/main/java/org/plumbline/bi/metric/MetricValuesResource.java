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
import org.plumbline.bi.overview.ServiceParameter;
import org.plumbline.bi.window.SharedParameters;
import org.plumbline.bi.window.WindowParameters;
import org.plumbline.service.security.CallerScope;
import org.plumbline.service.security.Roles;

/** Values of the catalog's metrics. */
@Path("/api/v1/metrics")
@Tag(name = "Metrics", description = "The values of metrics that the catalog defines")
@RolesAllowed({Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER})
public class MetricValuesResource {

    private final Answers answers;
    private final Downloads downloads;
    private final MetricParameters parameters;
    private final CallerScope caller;

    MetricValuesResource(Answers answers, Downloads downloads, MetricParameters parameters, CallerScope caller) {
        this.answers = answers;
        this.downloads = downloads;
        this.parameters = parameters;
        this.caller = caller;
    }

    @GET
    @Path("{key}/values")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "metricValues",
            summary = "The values of a catalogued metric",
            description =
                    "Of any version, drafts for superadmins only, by its definition in the catalog, which is asked with the caller's token and"
                            + " remembered: while the catalog is down, what is known goes on being served, and the answer says so."
                            + " Buckets and groups without a row are left out, unless the definition keeps them. With"
                            + " `Accept: text/csv`, or that of XLSX, the answer is a file, which says at its end, or in a second"
                            + " sheet, what it is.")
    @Parameter(name = SharedParameters.VERSION, in = ParameterIn.QUERY)
    @Parameter(name = WindowParameters.RANGE, in = ParameterIn.QUERY)
    @Parameter(
            name = MetricParameters.GRAIN,
            in = ParameterIn.QUERY,
            description = "Cuts the window into units of time, of which there may be up to 1,000",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"hour", "day", "week", "month", "quarter", "year"}))
    @Parameter(
            name = MetricParameters.GROUP_BY,
            in = ParameterIn.QUERY,
            description = "What the metric is split by, of what its definition allows: a column, or a column with a"
                    + " transform (`submitted_at:month`, `toxicity:bucket:0.1`); may repeat",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(name = SharedParameters.COMMUNITY, in = ParameterIn.QUERY)
    @Parameter(name = ServiceParameter.NAME, in = ParameterIn.QUERY)
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
    @APIResponse(responseCode = "304", description = "The caller has the answer already")
    @APIResponse(
            responseCode = "403",
            description = "`community-out-of-scope`, `dataset-out-of-scope`, `metric-draft`: the account may not")
    @APIResponse(
            responseCode = "404",
            description = "`metric-not-found`, `metric-version-not-found`, `metric-not-published`")
    @APIResponse(responseCode = "406", description = "`not-acceptable`: neither JSON nor CSV nor XLSX is accepted")
    @APIResponse(
            responseCode = "409",
            description = "`definition-outdated`: the definition does not fit the datasets any more;"
                    + " `metric-spans-publications`: its parts are of datasets that are published apart")
    @APIResponse(
            responseCode = "429",
            description =
                    "`too-many-requests`: as many queries are under way as may be; `Retry-After` says when to ask again")
    @APIResponse(
            responseCode = "503",
            description = "`catalog-unavailable`: the catalog is down and the definition not known yet;"
                    + " `database-unavailable`, `oidc-unavailable`: another part that the answer needs is down")
    @APIResponse(responseCode = "504", description = "`query-timeout`: the statement timeout ended a query")
    public RestResponse<MetricAnswer> values(
            @Parameter(example = "removal_rate") @RestPath String key,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context RoutingContext routing) {
        return answers.answerGuarded(question(key, uri, headers), headers, Caller.of(routing));
    }

    @GET
    @Path("{key}/values")
    // Only if the caller names it.
    @Produces(ExportFormat.TEXT_CSV + ";qs=0.5")
    // Described above: OpenAPI has one operation for each path and method.
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

    /** The values are few, so all are computed before any is sent, and failures are answered as usual. */
    private RestResponse<StreamingOutput> export(
            String key, UriInfo uri, HttpHeaders headers, ExportFormat format, RoutingContext routing) {
        var question = question(key, uri, headers);
        var waiting = Caller.of(routing);
        var answer = answers.bodyGuarded(question, waiting);
        var file = new ExportedRows(
                key, answer.columns().stream().map(AnswerColumn::name).toList(), answer.notes(question), format);
        return downloads.answer(
                format, key, waiting, output -> file.write(answer.rows().iterator(), format.mostRows(), output));
    }

    private MetricQuestion question(String key, UriInfo uri, HttpHeaders headers) {
        return parameters.read(key, uri, caller.scope(), headers.getHeaderString(HttpHeaders.AUTHORIZATION));
    }
}
