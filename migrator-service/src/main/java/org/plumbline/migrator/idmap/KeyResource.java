package org.plumbline.migrator.idmap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.plumbline.service.query.QueryParameters;
import org.plumbline.service.security.Roles;

@Path("/api/v1/id-map")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Keys", description = "New keys of legacy rows")
@RolesAllowed(Roles.SUPERADMIN)
public class KeyResource {

    private final Keys keys;

    KeyResource(Keys keys) {
        this.keys = keys;
    }

    @GET
    @Path("{entity}/{legacyId}")
    @Operation(
            operationId = "findNewKey",
            summary = "Get the new key of a legacy row",
            description = "Several sources can have an entity with this name; `source` chooses one.")
    @Parameter(name = "source", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @APIResponseSchema(value = KeyView.class, responseDescription = "The key")
    @APIResponse(responseCode = "404", description = "No run has loaded such a row")
    public KeyView find(@RestPath String entity, @RestPath String legacyId, @Context UriInfo uri) throws SQLException {
        return keys.find(QueryParameters.read(uri, query -> query.string("source")), entity, legacyId);
    }
}
