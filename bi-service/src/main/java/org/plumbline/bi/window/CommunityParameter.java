package org.plumbline.bi.window;

import java.util.List;
import org.plumbline.model.scope.CommunitySlug;
import org.plumbline.service.query.QueryParameters;

/** Reads the communities to which a request narrows its numbers. */
public final class CommunityParameter {

    public static final String NAME = "community";

    /** For the API's description. */
    public static final String DESCRIPTION =
            "Only these communities, by slug; may repeat. One outside the caller's scope is"
                    + " refused with 403, whether it exists or not";

    // Every value is bound in every statement; no list of choices in the page is longer.
    private static final int MOST_VALUES = 100;

    private CommunityParameter() {}

    /** Returns the communities by slug; empty for all that the caller may see. */
    public static List<String> read(QueryParameters query) {
        var slugs = query.strings(NAME, MOST_VALUES);
        slugs.stream()
                .filter(slug -> !CommunitySlug.isSlug(slug))
                .forEach(slug -> query.refuse(NAME, "names no community: " + CommunitySlug.FORM));
        return slugs;
    }
}
