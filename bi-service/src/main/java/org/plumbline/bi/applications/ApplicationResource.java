package org.plumbline.bi.applications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.plumbline.bi.answer.Answers;
import org.plumbline.bi.window.WindowParameters;
import org.plumbline.service.security.CallerScope;
import org.plumbline.service.security.Roles;

/** The recruiting dashboard. Applications belong to no community, so only superadmins see them. */
@Path("/api/v1/applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications", description = "The recruiting dashboard, for superadmins: applications have no community")
@RolesAllowed(Roles.SUPERADMIN)
@APIResponse(responseCode = "304", description = "The caller has the answer already")
@APIResponse(responseCode = "504", description = "The statement timeout ended a query")
public class ApplicationResource {

    private final Answers answers;
    private final CallerScope caller;
    private final Clock clock;

    ApplicationResource(Answers answers, CallerScope caller, Clock clock) {
        this.answers = answers;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/recent")
    @Operation(
            operationId = "recentApplications",
            summary = "The newest applications, each with its job and its company",
            description = "`next` leads through all of them, a page at a time, without skipping or repeating any of one"
                    + " publication.")
    @Parameter(name = WindowParameters.RANGE, in = ParameterIn.QUERY)
    @Parameter(
            name = ApplicationParameters.STATUS,
            in = ParameterIn.QUERY,
            description = "Only applications with one of these statuses, as they are spelled; may repeat",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = ApplicationParameters.COMPANY,
            in = ParameterIn.QUERY,
            description = "Only applications for jobs of one of these companies, by key; may repeat",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Long.class))
    @Parameter(
            name = ApplicationParameters.AFTER,
            in = ParameterIn.QUERY,
            description = "`next` of the page before",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = ApplicationParameters.LIMIT,
            in = ParameterIn.QUERY,
            description = "How many, at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "50"))
    @APIResponseSchema(responseCode = "200", value = RecentApplications.class, responseDescription = "The applications")
    public RestResponse<RecentApplications> recent(UriInfo uri, HttpHeaders headers) {
        return answers.answer(ApplicationParameters.recent(uri, caller.scope(), clock.instant()), headers);
    }

    @GET
    @Path("/by-company")
    @Operation(
            operationId = "applicationsByCompany",
            summary = "How many applications there are for the jobs of each company")
    @Parameter(name = WindowParameters.RANGE, in = ParameterIn.QUERY)
    @Parameter(
            name = ApplicationParameters.LIMIT,
            in = ParameterIn.QUERY,
            description = "How many companies are listed, at most; the total is of all",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "100"))
    @APIResponseSchema(
            responseCode = "200",
            value = ApplicationsByCompany.class,
            responseDescription = "The companies with the most applications")
    public RestResponse<ApplicationsByCompany> byCompany(UriInfo uri, HttpHeaders headers) {
        return answers.answer(ApplicationParameters.byCompany(uri, caller.scope(), clock.instant()), headers);
    }

    @GET
    @Path("/by-status")
    @Operation(operationId = "applicationsByStatus", summary = "How many applications there are of each status")
    @Parameter(name = WindowParameters.RANGE, in = ParameterIn.QUERY)
    @Parameter(
            name = ApplicationParameters.LIMIT,
            in = ParameterIn.QUERY,
            description = "How many statuses are listed, at most; the total is of all",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "100"))
    @APIResponseSchema(
            responseCode = "200",
            value = ApplicationsByStatus.class,
            responseDescription = "The statuses with the most applications")
    public RestResponse<ApplicationsByStatus> byStatus(UriInfo uri, HttpHeaders headers) {
        return answers.answer(ApplicationParameters.byStatus(uri, caller.scope(), clock.instant()), headers);
    }
}
