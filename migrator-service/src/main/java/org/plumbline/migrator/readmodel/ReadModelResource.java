package org.plumbline.migrator.readmodel;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.plumbline.service.security.Roles;

@Path("/api/v1/read-models")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Read models", description = "What is published, and how fresh it is")
@RolesAllowed(Roles.SUPERADMIN)
@RunOnVirtualThread
public class ReadModelResource {

    private final ReadModels readModels;

    ReadModelResource(ReadModels readModels) {
        this.readModels = readModels;
    }

    @GET
    @Operation(operationId = "listReadModels", summary = "How the read models stand")
    public List<ReadModelView> list() {
        return readModels.all();
    }
}
