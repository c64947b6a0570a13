package org.plumbline.service.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Passes only well-formed access tokens to Quarkus' authentication: it fails on some malformed tokens with 500 or 503
 * and a logged stack trace. Quarkus verifies the signature.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class WellFormedTokens implements HttpAuthenticationMechanism {

    private static final Pattern BEARER = Pattern.compile("(?i)bearer(?: +(.*))?");
    private static final Pattern SIGNED = Pattern.compile("[\\w-]+\\.([\\w-]+)\\.[\\w-]+", Pattern.DOTALL);
    private static final ObjectReader JSON = new JsonMapper().reader();

    /** Claims that are points in time, in seconds. */
    private static final List<String> TIMES = List.of("exp", "iat", "nbf");

    /** Claims that Quarkus may use as the caller's name. */
    private static final List<String> NAMES = List.of("upn", "preferred_username", "sub");

    /** The last second of the year 9999. */
    private static final long LAST_TIME = 253_402_300_799L;

    /** Keycloak's type of access tokens; {@code Refresh} and {@code ID} tokens are not for services. */
    private static final String ACCESS_TOKEN = "Bearer";

    private final OidcAuthenticationMechanism oidc;

    WellFormedTokens(OidcAuthenticationMechanism oidc) {
        this.oidc = oidc;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager manager) {
        var authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        return authorization == null || mayBeAToken(authorization)
                ? oidc.authenticate(request, manager)
                : Uni.createFrom().failure(new AuthenticationFailedException("the token is not an access token"));
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

    /** Whether an {@code Authorization} header is acceptable; other schemes are ignored. */
    private static boolean mayBeAToken(String authorization) {
        var bearer = BEARER.matcher(authorization.strip());
        return !bearer.matches()
                || Optional.ofNullable(bearer.group(1))
                        .flatMap(WellFormedTokens::claims)
                        .filter(WellFormedTokens::areUsable)
                        .isPresent();
    }

    private static Optional<JsonNode> claims(String token) {
        var parts = SIGNED.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(new String(Base64.getUrlDecoder().decode(parts.group(1)), UTF_8)));
        } catch (IllegalArgumentException | JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean areUsable(JsonNode claims) {
        var type = claims.path("typ");
        return claims.isObject()
                && (type.isMissingNode() || ACCESS_TOKEN.equals(type.textValue()))
                && TIMES.stream().map(claims::path).allMatch(WellFormedTokens::isTime)
                && NAMES.stream().map(claims::path).allMatch(name -> name.isMissingNode() || name.isTextual())
                && NAMES.stream().map(claims::path).anyMatch(name -> !name.asText()
                        .isBlank())
                && !hasNul(claims);
    }

    private static boolean isTime(JsonNode claim) {
        return claim.isMissingNode()
                || (claim.isNumber()
                        && claim.canConvertToLong()
                        && claim.longValue() >= 0
                        && claim.longValue() <= LAST_TIME);
    }

    /** PostgreSQL cannot store U+0000, so such a claim could not be used in queries. */
    private static boolean hasNul(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue().indexOf('\0') >= 0;
        }
        return node.propertyStream().anyMatch(field -> field.getKey().indexOf('\0') >= 0)
                || node.valueStream().anyMatch(WellFormedTokens::hasNul);
    }
}
