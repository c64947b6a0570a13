package org.plumbline.service.probe;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Somebody forgot the roles. */
@Path("/api/v1/forgotten")
public class UnannotatedResource {

    @GET
    public String read() {
        return "secret";
    }
}
