package org.plumbline.model.scope;

import java.util.List;
import java.util.TreeSet;

/**
 * The communities whose rows a caller may see.
 *
 * <p>The query builder's predicate and the database setting for scoped views both derive from it.
 *
 * @param all true for a caller who sees every row, including those without a community
 * @param communities sorted slugs without duplicates; empty if {@code all}, and for a caller who sees nothing
 */
public record Scope(boolean all, List<String> communities) {

    private static final Scope EVERYTHING = new Scope(true, List.of());

    public Scope {
        communities = List.copyOf(new TreeSet<>(communities));
        if (all && !communities.isEmpty()) {
            throw new IllegalArgumentException("a scope over everything lists no communities");
        }
    }

    public static Scope everything() {
        return EVERYTHING;
    }

    public static Scope of(List<String> communities) {
        return new Scope(false, communities);
    }

    /** Whether no row is visible. */
    public boolean isEmpty() {
        return !all && communities.isEmpty();
    }

    public boolean includes(String community) {
        return all || communities.contains(community);
    }
}
