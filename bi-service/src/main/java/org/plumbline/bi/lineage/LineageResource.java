package org.plumbline.bi.lineage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Pattern;
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
import org.plumbline.service.failure.Failure;
import org.plumbline.service.query.QueryParameters;
import org.plumbline.service.security.CallerScope;
import org.plumbline.service.security.Roles;

/** Where a submission's fact comes from. */
@Path("/api/v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Explanations")
@RolesAllowed({Roles.SUPERADMIN, Roles.COMMUNITY_MANAGER})
public class LineageResource {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final LineageService lineages;
    private final CallerScope caller;

    LineageResource(LineageService lineages, CallerScope caller) {
        this.lineages = lineages;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/lineage")
    @Operation(
            operationId = "lineage",
            summary = "One fact back to its legacy row",
            description =
                    "The published fact, the rows that it is made of as they are now, the raw legacy rows, the run that"
                            + " wrote them, and for each derived field what it was derived from and by which rule")
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            description = "The submission's key, as in `sample` of an explanation",
            example = "1",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
    @APIResponseSchema(responseCode = "200", value = Lineage.class, responseDescription = "The lineage")
    @APIResponse(responseCode = "304", description = "The caller has the answer already")
    @APIResponse(responseCode = "403", description = "Not within the caller's scope, the same whether it exists or not")
    @APIResponse(responseCode = "404", description = "There is no such submission; only to callers who see all")
    @APIResponse(responseCode = "504", description = "The statement timeout ended a query")
    public RestResponse<Lineage> lineage(@RestPath String id, UriInfo uri, HttpHeaders headers) {
        var scope = caller.scope();
        QueryParameters.none(uri);
        return lineages.answer(scope, submission(id), headers);
    }

    private static long submission(String id) {
        if (!NUMBER.matcher(id).matches()) {
            throw new Failure.InvalidInput("id", "is not the number of a submission");
        }
        return Long.parseLong(id);
    }
}
