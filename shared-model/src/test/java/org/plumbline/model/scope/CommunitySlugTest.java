package org.plumbline.model.scope;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommunitySlugTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"paris", "Paris", "Montréal", "st.louis", "москва", "東京", "new york", "<script>", "-", "𝒜"})
    void isOfAnyScript(String slug) {
        assertTrue(CommunitySlug.isSlug(slug));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " paris",
                "paris\u00a0",
                "\u3000東京",
                "a,b",
                "a\nb",
                "a\u2028b",
                "a\u0000",
                "a\u0085b",
                "a\ud800"
            })
    void isRefusedWhereItCannotBeWritten(String text) {
        assertFalse(CommunitySlug.isSlug(text));
    }

    @ParameterizedTest
    @MethodSource("longest")
    void hasAtMostTwoHundredCharacters(String slug) {
        assertTrue(CommunitySlug.isSlug(slug));
        assertFalse(CommunitySlug.isSlug(slug + "x"));
    }

    static String[] longest() {
        return new String[] {"x".repeat(200), "𝒜".repeat(200)};
    }
}
