package org.plumbline.service.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.failure.Failure;

/** What the caller of this request may see, read from the verified token. */
@RequestScoped
public class CallerScope {

    private final SecurityIdentity identity;

    CallerScope(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The caller's scope: everything for a superadmin; the claimed communities for a community-manager, none of them
     * where the claim is absent or unreadable.
     */
    public Scope scope() {
        return of(identity).orElseThrow(() -> new Failure.NotAllowed("forbidden", "This account may not do this"));
    }

    /** What somebody may see; empty of who has no role here. */
    public static Optional<Scope> of(SecurityIdentity identity) {
        if (identity.hasRole(Roles.SUPERADMIN)) {
            return Optional.of(Scope.everything());
        }
        if (!identity.hasRole(Roles.COMMUNITY_MANAGER)) {
            return Optional.empty();
        }
        Object claim = identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim("communities") : null;
        return Optional.of(Scope.of(ClaimTexts.slugs(claim)));
    }

    /** The caller's name for audit logs: the token's {@code preferred_username}, else its subject. */
    public String name() {
        return identity.getPrincipal().getName();
    }
}
