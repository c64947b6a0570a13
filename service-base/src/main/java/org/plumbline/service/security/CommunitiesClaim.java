package org.plumbline.service.security;

import java.util.List;
import org.plumbline.model.scope.CommunitySlug;

/** The claim that lists a community-manager's communities. */
final class CommunitiesClaim {

    static final String NAME = "communities";

    private CommunitiesClaim() {}

    /**
     * The slugs in a claim's value: an array of them, or one alone. Anything else, be it one element of the array, makes the whole
     * claim empty: half-read rights are nobody's intention.
     *
     * @param claim null where the token has none
     */
    static List<String> slugs(Object claim) {
        var texts = ClaimTexts.text(claim).map(List::of).orElseGet(() -> ClaimTexts.listed(claim));
        return texts.stream().allMatch(CommunitySlug::isSlug) ? texts : List.of();
    }
}
