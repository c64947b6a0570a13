package org.plumbline.bi;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Leads whoever opens the service's address in a browser to its documentation. */
@Path("/")
@PermitAll
public class StartPageResource {

    @GET
    @Operation(hidden = true)
    public RestResponse<Void> redirect() {
        return RestResponse.seeOther(URI.create("/q/swagger-ui"));
    }
}
