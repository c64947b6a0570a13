package org.plumbline.service.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Quarkus' own authentication, except that a token that it has verified a moment ago is recognised: to verify it again is
 * half of the work of a short answer. What is recognised is the whole text with its signature, never for longer than the
 * token is valid, and only for so long that a key that the server withdraws is soon asked for.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class VerifiedTokens implements HttpAuthenticationMechanism {

    private static final Duration RECOGNISED = Duration.ofSeconds(30);
    private static final int MOST_RECOGNISED = 1_000;

    private final OidcAuthenticationMechanism oidc;
    private final Clock clock;

    private final Cache<String, SecurityIdentity> identities = Caffeine.newBuilder()
            .maximumSize(MOST_RECOGNISED)
            .expireAfter(Expiry.<String, SecurityIdentity>creating((_, identity) -> recognised(identity)))
            .build();

    VerifiedTokens(OidcAuthenticationMechanism oidc, Clock clock) {
        this.oidc = oidc;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager manager) {
        var authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return oidc.authenticate(request, manager);
        }
        var known = identities.getIfPresent(authorization);
        return known != null ? Uni.createFrom().item(known) : verified(authorization, request, manager);
    }

    private Uni<SecurityIdentity> verified(
            String authorization, RoutingContext request, IdentityProviderManager manager) {
        if (!TokenForm.fits(authorization)) {
            // Quarkus trips over some of these, and would answer 500 or 503, and log a stack trace, to anybody.
            return Uni.createFrom().failure(new AuthenticationFailedException("what was sent is no access token"));
        }
        return oidc.authenticate(request, manager)
                .onItem()
                .ifNotNull()
                .invoke(identity -> identities.put(authorization, withoutRequest(identity)));
    }

    /** Who is not known by a token is not recognised at all. */
    private Duration recognised(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Duration.ZERO;
        }
        var valid = Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
        return valid.compareTo(RECOGNISED) < 0 ? valid : RECOGNISED;
    }

    /** It would hold the request that it was made for. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        var kept = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .setAnonymous(identity.isAnonymous());
        identity.getAttributes().entrySet().stream()
                .filter(attribute -> !(attribute.getValue() instanceof RoutingContext))
                .forEach(attribute -> kept.addAttribute(attribute.getKey(), attribute.getValue()));
        return kept.build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return oidc.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return oidc.getCredentialTransport(request);
    }

    @Override
    public int getPriority() {
        return oidc.getPriority();
    }
}
