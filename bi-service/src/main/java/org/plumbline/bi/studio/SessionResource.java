package org.plumbline.bi.studio;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.plumbline.model.scope.Scope;
import org.plumbline.model.tree.Fields;
import org.plumbline.service.security.CallerScope;

/** Tells the page who is logged in. */
@Path("/api/v1/session")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Session", description = "Who the caller is")
@Authenticated
public class SessionResource {

    private final SecurityIdentity identity;

    SessionResource(SecurityIdentity identity) {
        this.identity = identity;
    }

    record Session(
            @Schema(examples = "ada") String user,
            @Schema(examples = "[\"superadmin\"]") List<String> roles,

            @Schema(description = "All rows, including those without a community")
            boolean all,

            @Schema(description = "Slugs; empty if `all` is true or there are none")
            List<String> communities,

            @Schema(description = "The pages that the roles may open, in navigation order", examples = "[\"overview\"]")
            List<String> pages,

            @Schema(description = "When the access token expires; a session renews it earlier")
            Instant tokenExpiresAt) {}

    @GET
    @Operation(
            operationId = "session",
            summary = "Get the caller's session",
            description = "Requires a token; no role is needed")
    public Session read() {
        var scope = CallerScope.of(identity);
        return new Session(
                identity.getPrincipal().getName(),
                identity.getRoles().stream().sorted().toList(),
                scope.filter(Scope::all).isPresent(),
                scope.map(Scope::communities).orElse(List.of()),
                StudioPage.of(identity.getRoles()).stream().map(Fields::written).toList(),
                identity.getPrincipal() instanceof JsonWebToken token
                        ? Instant.ofEpochSecond(token.getExpirationTime())
                        : Instant.EPOCH);
    }
}
