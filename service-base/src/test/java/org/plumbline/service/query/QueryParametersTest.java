package org.plumbline.service.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.model.tree.Violation;
import org.plumbline.service.failure.Failure;

class QueryParametersTest {

    enum Comparison {
        PREVIOUS,
        LAST_YEAR
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-01-31T00:00:00Z",
        "2026-01-31T08:00:00Z, 2026-01-31T08:00:00Z",
        "2026-01-31T08:00:00.123456Z, 2026-01-31T08:00:00.123456Z",
        "2026-01-31T08:00:00+02:00, 2026-01-31T06:00:00Z"
    })
    void readsInstantsOffsetsAndDatesAsMidnightInUtc(String written, Instant meant) {
        assertEquals(Optional.of(meant), read(Map.of("from", List.of(written)), query -> query.instant("from")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-02-30",
                "2026-01-31T08:00:00",
                "2026-01-31 08:00:00Z",
                "2026-01-31T08:00:00 02:00",
                "+12026-01-31T08:00:00Z",
                "-0001-01-31T08:00:00Z",
                "1769846400"
            })
    void namesTheFieldOfWhatIsNoPointInTime(String written) {
        var violation = onlyViolation(Map.of("from", List.of(written)), query -> query.instant("from"));
        assertEquals("from", violation.field());
        assertEquals(
                "is not a date or time: '" + written + "'; expected " + QueryParameters.EXPECTED_TIME,
                violation.message());
    }

    @Test
    void givesAbsentParametersAsEmptyOrTheirDefault() {
        assertEquals(
                List.of(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), 20),
                read(
                        Map.of(),
                        query -> List.of(
                                query.instant("from"),
                                query.string("search"),
                                query.oneOf("compare", Comparison.class),
                                query.strings("community", 10),
                                query.integer("size", 20, 1, 100))));
    }

    @Test
    void keepsTheOrderOfRepeatedValuesAndDropsDuplicates() {
        assertEquals(
                List.of("toronto", "berlin"),
                read(
                        Map.of("community", List.of("toronto", "berlin", "toronto")),
                        query -> query.strings("community", 10)));
    }

    @Test
    void readsChoicesInLowerCaseOnly() {
        assertEquals(
                Optional.of(Comparison.LAST_YEAR),
                read(Map.of("compare", List.of("last_year")), query -> query.oneOf("compare", Comparison.class)));
        assertEquals(
                new Violation("compare", "is not one of previous, last_year: 'PREVIOUS'"),
                onlyViolation(
                        Map.of("compare", List.of("PREVIOUS")), query -> query.oneOf("compare", Comparison.class)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "ten", "1.5", "99999999999999999999"})
    void refusesNumbersOutOfBoundsAndWhatIsNoNumber(String written) {
        assertEquals(
                new Violation("size", "is not a whole number from 1 to 100: '" + written + "'"),
                onlyViolation(Map.of("size", List.of(written)), query -> query.integer("size", 20, 1, 100)));
    }

    @Test
    void refusesASingleValueThatIsGivenTwice() {
        assertEquals(
                new Violation("from", "may be given only once but is given 2 times"),
                onlyViolation(Map.of("from", List.of("2026-01-01", "2026-01-02")), query -> query.instant("from")));
    }

    @Test
    void refusesEmptyValuesAndControlCharacters() {
        assertEquals(
                new Violation("community", "is empty"),
                onlyViolation(Map.of("community", List.of("")), query -> query.strings("community", 10)));
        assertEquals(
                new Violation("community", "contains a control character"),
                onlyViolation(Map.of("community", List.of("par\0is")), query -> query.strings("community", 10)));
    }

    @Test
    void offersTheNearestNamesForAnUnknownOne() {
        assertEquals(
                new Violation("comunity", "is not a parameter of this operation; did you mean 'community'?"),
                onlyViolation(Map.of("comunity", List.of("paris")), query -> query.strings("community", 10)));
        assertEquals(
                new Violation("zzz", "is not a parameter of this operation; it takes community"),
                onlyViolation(Map.of("zzz", List.of("paris")), query -> query.strings("community", 10)));
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        var failure = assertThrows(
                Failure.InvalidInput.class,
                () -> read(Map.of("from", List.of("x"), "size", List.of("0"), "sise", List.of("1")), query -> {
                    query.instant("from");
                    query.refuse("from", "lies after 'to'");
                    return query.integer("size", 20, 1, 100);
                }));
        assertEquals(
                List.of("from", "from", "size", "sise"),
                failure.violations().stream().map(Violation::field).toList());
    }

    private static <T> T read(Map<String, List<String>> values, Function<QueryParameters, T> reader) {
        return QueryParameters.read(values, reader);
    }

    private static Violation onlyViolation(Map<String, List<String>> values, Function<QueryParameters, ?> reader) {
        var violations = assertThrows(Failure.InvalidInput.class, () -> QueryParameters.read(values, reader))
                .violations();
        assertEquals(1, violations.size(), violations::toString);
        return violations.getFirst();
    }
}
