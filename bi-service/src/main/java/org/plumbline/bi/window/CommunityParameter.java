package org.plumbline.bi.window;

import java.util.List;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.query.QueryParameters;

/** Reads the communities that a request narrows its numbers to, and narrows a scope to them. */
public final class CommunityParameter {

    public static final String NAME = "community";

    // Each value is bound in every statement, and no list of choices is longer.
    private static final int MOST_VALUES = 100;

    private CommunityParameter() {}

    /** The communities, by slug; empty for all that the caller may see. */
    public static List<String> read(QueryParameters query) {
        return limited(query, NAME);
    }

    /** Every value of a parameter that names some of a list of choices. */
    public static List<String> limited(QueryParameters query, String name) {
        var values = query.strings(name);
        if (values.size() > MOST_VALUES) {
            query.refuse(name, "is given %d times, more than %d".formatted(values.size(), MOST_VALUES));
            return List.of();
        }
        return values;
    }

    /**
     * A scope, narrowed to some communities of it.
     *
     * @throws Failure.NotAllowed for a community outside the scope, the same whether it exists or not
     */
    public static Scope narrowed(Scope caller, List<String> communities) {
        if (communities.isEmpty()) {
            return caller;
        }
        if (!communities.stream().allMatch(caller::includes)) {
            throw new Failure.NotAllowed(
                    "community-out-of-scope", "A community that was asked for is not within this account's scope");
        }
        return Scope.of(communities);
    }
}
