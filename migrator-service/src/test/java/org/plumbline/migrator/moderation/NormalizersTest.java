package org.plumbline.migrator.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.migrator.transform.RejectedValue;

class NormalizersTest {

    private final LanguageNormalizer languages = new LanguageNormalizer();

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "EN, en",
        "eng, en",
        "English, en",
        "' english ', en",
        "en-GB, en",
        "pt_BR, pt",
        "ger, de",
        "deu, de",
        "Deutsch, de",
        "français, fr",
        "fre, fr",
        "iw, he",
        "zh-Hans, zh",
    })
    void aLanguageIsItsIsoCode(String legacy, String code) {
        assertEquals(code, languages.normalize(legacy));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "und", "klingon", "e", "-"})
    void whatIsNoLanguageIsNone(String legacy) {
        assertNull(languages.normalize(legacy));
    }

    @ParameterizedTest
    @CsvSource({"NEW, new", "In_Review, in_review", "in review, in_review", "in-review, in_review", " Removed , removed"
    })
    void aStatusIsLowerCase(String legacy, String status) {
        assertEquals(status, ModerationTransformers.status(legacy));
    }

    /** As text from web pages has them. */
    @Test
    void spacesThatDoNotBreakALineAreSpaces() {
        assertEquals("in_review", ModerationTransformers.status("\u00a0In\u202fReview\u2007"));
        assertEquals("en", languages.normalize("English\u00a0"));
        assertEquals(List.of("a", "b"), TagParser.hashtags("#a\u00a0#b\u3000"));
        assertEquals(List.of("Holocaust denial", "b"), TagParser.categories("Holocaust\u00a0denial;\u00a0b\u00a0"));
    }

    @Test
    void aStatusThatNobodyKnowsIsRefused() {
        assertThrows(RejectedValue.class, () -> ModerationTransformers.status("archived"));
    }

    @Test
    void hashtagsAreOnePerTagWhateverTheSpelling() {
        assertEquals(List.of("a", "b"), TagParser.hashtags("#a #B #b"));
        assertEquals(List.of("a", "b", "c"), TagParser.hashtags("a, b;c"));
        assertEquals(List.of("café"), TagParser.hashtags("#Cafe\u0301 #CAFÉ"));
        assertEquals(List.of(), TagParser.hashtags(" # ;, "));
        assertEquals(List.of(), TagParser.hashtags(null));
    }

    @Test
    void categoriesKeepTheirWordsAndTheirFirstSpelling() {
        assertEquals(
                List.of("Holocaust denial", "Conspiracy theories"),
                TagParser.categories("Holocaust denial; Conspiracy  theories;holocaust DENIAL;"));
        assertEquals(List.of(), TagParser.categories(null));
    }
}
