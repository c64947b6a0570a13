package org.plumbline.bi.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.plumbline.service.security.Roles;

/** An endpoint that reads a body. */
@Path(AuditedNoteResource.PATH)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SUPERADMIN)
public class AuditedNoteResource {

    static final String PATH = "/api/v1/audited-note";

    @POST
    @Operation(hidden = true)
    public Map<String, Integer> take(byte[] body) {
        return Map.of("length", body.length);
    }
}
