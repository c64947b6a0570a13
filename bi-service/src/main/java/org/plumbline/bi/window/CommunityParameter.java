package org.plumbline.bi.window;

import java.util.List;
import org.plumbline.service.query.QueryParameters;

/** Reads the communities that a request narrows its numbers to. */
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
}
