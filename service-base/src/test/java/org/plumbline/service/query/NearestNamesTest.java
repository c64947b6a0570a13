package org.plumbline.service.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNamesTest {

    private static final List<String> COLUMNS_OF_JOBS = List.of(
            "id",
            "company_id",
            "job_title",
            "prestige_factor",
            "compensation_min",
            "compensation_max",
            "compensation_currency",
            "office_city",
            "office_province",
            "office_country",
            "seniority_level",
            "created_at",
            "updated_at");

    @ParameterizedTest
    @CsvSource({
        "priority_score, prestige_factor",
        "salary_min, compensation_min",
        "experience_level, seniority_level",
        "title, job_title",
        "currency, compensation_currency",
        "creation_date, created_at"
    })
    void theClosestColumnIsOfferedHoweverFarItIs(String unknown, String closest) {
        assertEquals(List.of(closest), NearestNames.closest(unknown, COLUMNS_OF_JOBS));
    }

    @Test
    void aWholeWordWeighsMoreThanLettersThatHappenToBeAlike() {
        assertEquals(List.of("post_url"), NearestNames.closest("url", List.of("platform_rule", "post_url", "title")));
    }

    @Test
    void severalThatAreAlikeAreAllOffered() {
        assertEquals(
                List.of("compensation_max", "compensation_min"),
                NearestNames.closest("compensation_mx", COLUMNS_OF_JOBS).subList(0, 2));
    }

    @Test
    void nothingIsOfferedWhereNothingIsKnown() {
        assertEquals(List.of(), NearestNames.closest("priority_score", List.of()));
    }

    @Test
    void anotherNameThatIsNotAlikeIsNoHint() {
        assertEquals("", NearestNames.hint("priority_score", COLUMNS_OF_JOBS));
        assertEquals(".", NearestNames.hintOrFullStop("priority_score", COLUMNS_OF_JOBS));
        assertEquals("; did you mean 'job_title'?", NearestNames.hint("job_titel", COLUMNS_OF_JOBS));
        assertEquals("; did you mean 'job_title'?", NearestNames.hintOrFullStop("job_titel", COLUMNS_OF_JOBS));
    }

    @Test
    void whereNoneIsAlikeAllAreNamed() {
        var known = List.of("full", "delta");
        assertEquals("; there are full, delta", NearestNames.hintOrAll("priority_score", known, "there are"));
        assertEquals("; did you mean 'delta'?", NearestNames.hintOrAll("detla", known, "there are"));
    }
}
