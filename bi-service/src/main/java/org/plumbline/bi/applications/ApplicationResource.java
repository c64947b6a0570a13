package org.plumbline.bi.applications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.plumbline.bi.window.SharedParameters;
import org.plumbline.bi.window.WindowParameters;
import org.plumbline.model.tree.Texts;
import org.plumbline.service.query.QueryParameters;
import org.plumbline.service.security.CallerScope;
import org.plumbline.service.security.Roles;

/** The recruiting dashboard. Applications belong to no community, so only superadmins see them. */
@Path("/api/v1/applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications", description = "The recruiting dashboard, for superadmins: applications have no community")
@RolesAllowed(Roles.SUPERADMIN)
@APIResponse(responseCode = "304", description = "Not modified")
@APIResponse(responseCode = "504", description = "The statement timeout cancelled a query")
public class ApplicationResource {

    private static final String STATUS = "status";
    private static final String COMPANY = "company";
    private static final String AFTER = "after";
    private static final String LIMIT = "limit";

    private static final int DEFAULT_RECENT = 50;
    private static final int DEFAULT_GROUPS = 100;
    private static final int MOST_ROWS = 1_000;

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
            description = "`next` leads through all pages without skipping or repeating an application, even at one"
                    + " publication.")
    @Parameter(name = WindowParameters.RANGE, in = ParameterIn.QUERY)
    @Parameter(
            name = STATUS,
            in = ParameterIn.QUERY,
            description = "Only applications with one of these statuses, in their exact spelling; may repeat",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = COMPANY,
            in = ParameterIn.QUERY,
            description = "Only applications for jobs of one of these companies, by key; may repeat",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Long.class))
    @Parameter(
            name = AFTER,
            in = ParameterIn.QUERY,
            description = "`next` of the previous page",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = LIMIT,
            in = ParameterIn.QUERY,
            description = "The most applications of a page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "50"))
    @APIResponseSchema(
            responseCode = "200",
            value = RecentQuestion.RecentApplications.class,
            responseDescription = "The applications")
    public RestResponse<RecentQuestion.RecentApplications> recent(UriInfo uri, HttpHeaders headers) {
        var scope = caller.scope();
        var question = QueryParameters.inTwoSteps(uri, query -> {
            var period = WindowParameters.readOpen(query, clock.instant());
            var statuses = query.strings(STATUS, SharedParameters.MOST_VALUES);
            var companies = companies(query);
            var after = after(query);
            var limit = query.integer(LIMIT, DEFAULT_RECENT, 1, MOST_ROWS);
            return () -> new RecentQuestion(scope, period.orElseThrow(), statuses, companies, after, limit);
        });
        return answers.answer(question, headers);
    }

    @GET
    @Path("/by-company")
    @Operation(
            operationId = "applicationsByCompany",
            summary = "How many applications there are for the jobs of each company")
    @Parameter(name = WindowParameters.RANGE, in = ParameterIn.QUERY)
    @Parameter(
            name = LIMIT,
            in = ParameterIn.QUERY,
            description = "The most companies listed; the total covers all",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "100"))
    @APIResponseSchema(
            responseCode = "200",
            value = GroupsQuestion.ByCompany.class,
            responseDescription = "The companies with the most applications")
    public RestResponse<GroupsQuestion.ByCompany> byCompany(UriInfo uri, HttpHeaders headers) {
        return groups(GroupsQuestion.BY_COMPANY, uri, headers);
    }

    @GET
    @Path("/by-status")
    @Operation(operationId = "applicationsByStatus", summary = "How many applications there are of each status")
    @Parameter(name = WindowParameters.RANGE, in = ParameterIn.QUERY)
    @Parameter(
            name = LIMIT,
            in = ParameterIn.QUERY,
            description = "The most statuses listed; the total covers all",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "100"))
    @APIResponseSchema(
            responseCode = "200",
            value = GroupsQuestion.ByStatus.class,
            responseDescription = "The statuses with the most applications")
    public RestResponse<GroupsQuestion.ByStatus> byStatus(UriInfo uri, HttpHeaders headers) {
        return groups(GroupsQuestion.BY_STATUS, uri, headers);
    }

    private <G extends GroupsQuestion.Group, T> RestResponse<T> groups(
            GroupsQuestion.Kind<G, T> kind, UriInfo uri, HttpHeaders headers) {
        var scope = caller.scope();
        var question = QueryParameters.inTwoSteps(uri, query -> {
            var period = WindowParameters.readOpen(query, clock.instant());
            var limit = query.integer(LIMIT, DEFAULT_GROUPS, 1, MOST_ROWS);
            return () -> new GroupsQuestion<>(scope, period.orElseThrow(), limit, kind);
        });
        return answers.answer(question, headers);
    }

    private static List<Long> companies(QueryParameters query) {
        var keys = new ArrayList<Long>();
        for (var text : query.strings(COMPANY, SharedParameters.MOST_VALUES)) {
            Texts.key(text)
                    .ifPresentOrElse(
                            keys::add, () -> query.refuse(COMPANY, "is not a company's key: " + Texts.quoted(text)));
        }
        return keys;
    }

    private static Optional<PagePosition> after(QueryParameters query) {
        return query.string(AFTER).flatMap(text -> {
            var position = PagePosition.parse(text);
            if (position.isEmpty()) {
                query.refuse(AFTER, "is not a 'next' of an earlier answer: '%s'".formatted(text));
            }
            return position;
        });
    }
}
