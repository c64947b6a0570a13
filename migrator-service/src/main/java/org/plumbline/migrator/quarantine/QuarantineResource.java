package org.plumbline.migrator.quarantine;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.plumbline.migrator.pipeline.Pipelines;
import org.plumbline.service.security.Roles;

@Path("/api/v1/quarantine")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quarantine", description = "Rows that could not be loaded")
@RolesAllowed(Roles.SUPERADMIN)
public class QuarantineResource {

    private final QuarantineService quarantine;
    private final Pipelines pipelines;
    private final SecurityIdentity caller;

    QuarantineResource(QuarantineService quarantine, Pipelines pipelines, SecurityIdentity caller) {
        this.quarantine = quarantine;
        this.pipelines = pipelines;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listQuarantinedRows", summary = "List rows in quarantine, last seen first")
    @Parameter(name = "pipeline", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "source", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "entity", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "field", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "rule", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"waiting", "resolved", "all"},
                            defaultValue = "waiting"))
    @Parameter(
            name = "page",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "100000", defaultValue = "0"))
    @Parameter(
            name = "size",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    public QuarantinePage list(@Context UriInfo uri) throws SQLException {
        return quarantine.page(QuarantineFilter.Page.of(uri, pipelines));
    }

    @GET
    @Path("reasons")
    @Operation(
            operationId = "listQuarantineReasons",
            summary = "List the reasons for rows in quarantine",
            description = "Groups an entity's rows by field and violated rule, most frequent first.")
    @Parameter(name = "pipeline", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "source", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "entity", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "field", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "rule", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"waiting", "resolved", "all"},
                            defaultValue = "waiting"))
    public List<QuarantineReason> reasons(@Context UriInfo uri) throws SQLException {
        return quarantine.reasons(QuarantineFilter.of(uri, pipelines));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readQuarantinedRow", summary = "Get a row in quarantine")
    @APIResponseSchema(value = QuarantinedRow.class, responseCode = "200", responseDescription = "The row")
    @APIResponse(responseCode = "404", description = "No such row")
    public QuarantinedRow find(@RestPath long id) throws SQLException {
        return quarantine.find(id);
    }

    @POST
    @Path("{id}/retry")
    @Operation(
            operationId = "retryRow",
            summary = "Retry one row",
            description = "Marks the row and starts a delta run of its pipeline, which reads it from the source again.")
    @APIResponse(
            responseCode = "202",
            description = "Marked, and a run was started; follow it at Location",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = RetryAnswer.class)))
    @APIResponse(responseCode = "404", description = "No such row")
    @APIResponse(
            responseCode = "409",
            description = "A run has already loaded the row; or a run is in progress, and the next one retries the row")
    public RestResponse<RetryAnswer> retry(@RestPath long id, @Context UriInfo uri) throws SQLException {
        return answer(quarantine.retry(id, caller.getPrincipal().getName()), uri);
    }

    @POST
    @Path("retry")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "retryRows",
            summary = "Retry waiting rows",
            description = "Marks every waiting row that matches the body (all without a body), and starts a delta run"
                    + " of each of their pipelines.")
    @APIResponse(
            responseCode = "202",
            description = "Marked, and runs were started; follow one at Location",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = RetryAnswer.class)))
    @APIResponseSchema(
            value = RetryAnswer.class,
            responseCode = "200",
            responseDescription = "No waiting row matches, so nothing was started")
    @APIResponse(responseCode = "409", description = "Marked, but runs are in progress; the next ones retry the rows")
    public RestResponse<RetryAnswer> retryAll(@Valid RetryRequest request, @Context UriInfo uri) throws SQLException {
        var wanted = Optional.ofNullable(request).orElse(RetryRequest.EVERYTHING);
        return answer(quarantine.retry(wanted, caller.getPrincipal().getName()), uri);
    }

    private static RestResponse<RetryAnswer> answer(RetryAnswer answer, UriInfo uri) {
        if (answer.runs().isEmpty()) {
            return RestResponse.ok(answer);
        }
        return RestResponse.ResponseBuilder.accepted(answer)
                .location(answer.runs().getFirst().location(uri))
                .build();
    }
}
