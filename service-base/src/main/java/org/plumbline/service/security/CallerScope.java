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

    static final class ClaimTexts {

        private ClaimTexts() {}

        /** The texts; empty for what is no array, and for one with anything else in it: half-read rights are nobody's intention. */
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

        /** A text alone; empty for anything else. */
        private static Optional<String> text(Object value) {
            return switch (value) {
                case String text -> Optional.of(text);
                case JsonString json -> Optional.of(json.getString());
                case null, default -> Optional.empty();
            };
        }

        /**
         * The slugs in a claim's value: an array of them, or one alone. Anything else, be it one element of the array, makes the whole
         * claim empty: half-read rights are nobody's intention.
         *
         * @param claim null where the token has none
         */
        static List<String> slugs(Object claim) {
            var texts = text(claim).map(List::of).orElseGet(() -> listed(claim));
            return texts.stream().allMatch(CommunitySlug::isSlug) ? texts : List.of();
        }
    }
}
