package org.plumbline.service.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Keeps only roles that the token lists at the configured path: Quarkus would also take a text or an array along that
 * path for roles.
 */
@ApplicationScoped
class ClaimedRoles implements SecurityIdentityAugmentor {

    /** Slashes separate the path's names, except within quotes, as in Quarkus' own setting. */
    private static final Pattern STEP = Pattern.compile("/(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private final List<List<String>> paths;

    ClaimedRoles(@ConfigProperty(name = "quarkus.oidc.roles.role-claim-path") List<String> paths) {
        this.paths = paths.stream().map(ClaimedRoles::steps).toList();
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom()
                .item(identity.getPrincipal() instanceof JsonWebToken token ? withRoles(identity, token) : identity);
    }

    private SecurityIdentity withRoles(SecurityIdentity identity, JsonWebToken token) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(paths.stream()
                        .flatMap(path -> CallerScope.ClaimTexts.listed(at(path, token)).stream())
                        .collect(Collectors.toUnmodifiableSet()))
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .setAnonymous(identity.isAnonymous())
                .build();
    }

    private static List<String> steps(String path) {
        return STEP.splitAsStream(path.strip())
                .map(step -> step.replace("\"", ""))
                .toList();
    }

    /** The token's claim at a path; null if the path leads through non-objects. */
    private static Object at(List<String> path, JsonWebToken token) {
        Object claim = token.getClaim(path.getFirst());
        for (var step : path.subList(1, path.size())) {
            claim = claim instanceof Map<?, ?> object ? object.get(step) : null;
        }
        return claim;
    }
}
