package org.plumbline.metricsql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.model.metric.Aggregation;
import org.plumbline.model.metric.Filter;
import org.plumbline.model.metric.Literal;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.metric.Operator;
import org.plumbline.testsupport.TestDatabase;

/** Every aggregation and operator: what is sent, and what PostgreSQL makes of it. */
class MeasuresTest {

    private static final String ROWS = """
            (VALUES
                (1::bigint, 'en', timestamptz '2026-01-01 00:00Z', ARRAY['spam', 'scam']),
                (2,         'fr', timestamptz '2026-01-02 00:00Z', ARRAY['spam']),
                (2,         'EN', timestamptz '2026-01-03 00:00Z', ARRAY[]::text[]),
                (40,        'e%', timestamptz '2026-01-04 00:00Z', NULL),
                (NULL,      NULL, NULL,                            ARRAY['100%'])
            ) AS facts (reports, language, submitted_at, hashtags)
            """;

    @ParameterizedTest
    @CsvSource({
        "COUNT,          5",
        "COUNT_DISTINCT, 3",
        "SUM,            45",
        "AVG,            11.25",
        "MIN,            1",
        "MAX,            40",
        "MEDIAN,         2",
        "P95,            34.3"
    })
    void valuesThatAreNullAreLeftOut(Aggregation agg, BigDecimal value) throws SQLException {
        assertEquals(value.setScale(2), computed(new Measure(agg, column(agg), List.of())));
    }

    @ParameterizedTest
    @EnumSource(Aggregation.class)
    void overNoRowsACountIsZeroAndAnythingElseHasNoValue(Aggregation agg) throws SQLException {
        var none = List.of(new Filter("language", Operator.EQ, List.of(new Literal.Text("nobody's"))));
        var expected = agg == Aggregation.COUNT || agg == Aggregation.COUNT_DISTINCT ? new BigDecimal("0.00") : null;
        assertEquals(expected, computed(new Measure(agg, column(agg), none)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            language     | EQ          | en              | 1 | "language" = 'en'
            language     | NE          | en              | 3 | "language" <> 'en'
            language     | IN          | en fr           | 2 | "language" in ('en', 'fr')
            language     | NOT_IN      | en fr           | 2 | "language" not in ('en', 'fr')
            language     | STARTS_WITH | e               | 2 | starts_with("language", 'e')
            language     | STARTS_WITH | e%              | 1 | starts_with("language", 'e%')
            language     | IS_NULL     |                 | 1 | "language" is null
            language     | IS_NOT_NULL |                 | 4 | "language" is not null
            hashtags     | CONTAINS    | spam            | 2 | 'spam' = any ("hashtags")
            hashtags     | CONTAINS    | 100%            | 1 | '100%' = any ("hashtags")
            reports      | EQ          | 2               | 2 | "reports" = 2
            reports      | LT          | 2               | 1 | "reports" < 2
            reports      | LTE         | 2               | 3 | "reports" <= 2
            reports      | GT          | 2               | 1 | "reports" > 2
            reports      | GTE         | 2               | 3 | "reports" >= 2
            reports      | BETWEEN     | 2 40            | 3 | "reports" between 2 and 40
            reports      | NOT_IN      | 1 40            | 2 | "reports" not in (1, 40)
            submitted_at | GTE         | 2026-01-03      | 2 | "submitted_at" >= timestamp with time zone '2026-01-03 00:00:00+00:00'
            submitted_at | BETWEEN     | 2026-01-01 2026-01-02 | 2 | "submitted_at" between timestamp with time zone '2026-01-01 00:00:00+00:00' and timestamp with time zone '2026-01-02 00:00:00+00:00'
            """)
    void anOperatorTakesTheRowsThatItSays(String column, Operator op, String values, int rows, String sent)
            throws SQLException {
        var filter = new Filter(column, op, values == null ? List.of() : literals(column, values));
        assertEquals(new BigDecimal(rows).setScale(2), computed(Measure.count(filter)));
        assertEquals(sent, rendered(filter));
    }

    @Property(tries = 200)
    void whatAFilterComparesWithIsBoundAndNeverBecomesSql(@ForAll @NotEmpty String value) {
        var filters = List.of(
                new Filter("language", Operator.EQ, List.of(new Literal.Text(value))),
                new Filter("language", Operator.STARTS_WITH, List.of(new Literal.Text(value))),
                new Filter("hashtags", Operator.CONTAINS, List.of(new Literal.Text(value))));
        for (var filter : filters) {
            var statement = DSL.using(SQLDialect.POSTGRES).render(Predicates.passing(filter));
            assertEquals(
                    DSL.using(SQLDialect.POSTGRES)
                            .render(Predicates.passing(
                                    new Filter(filter.column(), filter.op(), List.of(new Literal.Text("other"))))),
                    statement);
        }
    }

    private static String column(Aggregation agg) {
        return agg.takesColumn() ? "reports" : null;
    }

    private static List<Literal> literals(String column, String values) {
        return Arrays.stream(values.split(" "))
                .map(value -> literal(column, value))
                .collect(Collectors.toList());
    }

    private static Literal literal(String column, String value) {
        return switch (column) {
            case "reports" -> new Literal.Decimal(new BigDecimal(value));
            case "submitted_at" -> new Literal.Moment(Instant.parse(value + "T00:00:00Z"));
            default -> new Literal.Text(value);
        };
    }

    private static String rendered(Filter filter) {
        var sql = DSL.using(SQLDialect.POSTGRES).renderInlined(Predicates.passing(filter));
        assertFalse(sql.contains("?"), sql);
        return sql.replaceAll("\\s+", " ").replace("( ", "(").replace(" )", ")").replaceAll("^\\((.*)\\)$", "$1");
    }

    /** Rounded to two decimals. */
    private static BigDecimal computed(Measure measure) throws SQLException {
        try (var connection = Database.SHARED.connectAsSuperuser()) {
            var value = DSL.using(connection, SQLDialect.POSTGRES)
                    .select(MetricFields.aggregate(measure))
                    .from(ROWS)
                    .fetchSingle()
                    .value1();
            return value == null ? null : value.setScale(2, RoundingMode.HALF_EVEN);
        }
    }

    /** Made by the first test that needs it. */
    private static final class Database {
        static final TestDatabase SHARED = TestDatabase.plain();
    }
}
