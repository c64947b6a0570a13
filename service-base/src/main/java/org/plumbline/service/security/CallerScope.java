package org.plumbline.service.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.plumbline.model.scope.CommunitySlug;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.failure.Failure;

/** The scope of this request's caller, from the verified token. */
@RequestScoped
public class CallerScope {

    private final SecurityIdentity identity;

    CallerScope(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The caller's scope: everything for a superadmin; the claimed communities for a community-manager, none if the
     * claim is absent or unreadable.
     */
    public Scope scope() {
        return of(identity).orElseThrow(() -> new Failure.NotAllowed("forbidden", "This account may not do this"));
    }

    /** An identity's scope; empty without a role. */
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

    static final class ClaimTexts {

        private ClaimTexts() {}

        /**
         * The texts of an array; empty if it is not an array or has other elements, because partly read rights are
         * unsafe.
         */
        static List<String> listed(Object claim) {
            if (!(claim instanceof Collection<?> elements)) {
                return List.of();
            }
            var texts = elements.stream()
                    .map(ClaimTexts::text)
                    .flatMap(Optional::stream)
                    .toList();
            return texts.size() == elements.size() ? texts : List.of();
        }

        /** A single text; empty for anything else. */
        private static Optional<String> text(Object value) {
            return switch (value) {
                case String text -> Optional.of(text);
                case JsonString json -> Optional.of(json.getString());
                case null, default -> Optional.empty();
            };
        }

        /**
         * The slugs in a claim: an array, or a single one. Any other element makes the whole claim empty, because
         * partly read rights are unsafe.
         *
         * @param claim null if the token has none
         */
        static List<String> slugs(Object claim) {
            var texts = text(claim).map(List::of).orElseGet(() -> listed(claim));
            return texts.stream().allMatch(CommunitySlug::isSlug) ? texts : List.of();
        }
    }
}
