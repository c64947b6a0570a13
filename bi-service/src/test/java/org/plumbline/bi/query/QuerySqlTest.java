package org.plumbline.bi.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.bi.fixture.Golden;
import org.plumbline.metricsql.QuerySql;
import org.plumbline.metricsql.answer.Relations;
import org.plumbline.model.dataset.Column;
import org.plumbline.model.dataset.ColumnType;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.definition.QueryReader;
import org.plumbline.model.metric.Aggregation;
import org.plumbline.model.metric.Operator;
import org.plumbline.model.metric.Transform;
import org.plumbline.model.query.Query;
import org.plumbline.model.scope.Scope;
import org.plumbline.model.time.TimeZones;
import org.plumbline.model.tree.Fields;
import org.plumbline.service.document.Documents;
import org.plumbline.testsupport.TestDatabase;

/** From JSON to SQL: what is composed, and that PostgreSQL plans it. */
class QuerySqlTest {

    private static final Scope PARIS = Scope.of(List.of("paris"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            by-month      | [{"name": "removed", "agg": "count", "filters": [{"column": "effective_takedown_at", "op": "is_not_null"}]}, {"name": "total", "agg": "count"}, {"name": "rate", "ratio": {"numerator": "removed", "denominator": "total"}}] | [{"column": "platform_detail"}, {"column": "submitted_at", "transform": "month", "name": "month"}] | [{"column": "submitted_at", "op": "gte", "value": "2026-01-01T00:00:00Z"}, {"column": "language", "op": "in", "values": ["en", "fr"]}] | [{"name": "removed", "direction": "desc"}]
            in-total      | [{"agg": "p95", "column": "hours_to_takedown"}, {"agg": "min", "column": "submitted_at"}] | [] | [] | []
            by-bucket     | [{"agg": "avg", "column": "toxicity"}] | [{"column": "hours_to_takedown", "transform": "bucket", "width": 24}, {"column": "submitted_at", "transform": "day_of_week", "name": "weekday"}, {"column": "status", "transform": "lower"}] | [] | []
            filled-days   | [{"agg": "count"}, {"agg": "median", "column": "toxicity"}] | [{"column": "platform"}, {"column": "submitted_at", "transform": "day", "fill": true}] | [{"column": "submitted_at", "op": "between", "values": ["2026-10-20", "2026-10-31"]}] | []
            """)
    void composesWhatItComposed(String name, String measures, String groupBy, String filters, String orderBy)
            throws IOException {
        var query = query("""
                {"dataset": "submission_facts", "measures": %s, "groupBy": %s, "filters": %s, "orderBy": %s,
                 "timezone": "Europe/Paris"}""".formatted(measures, groupBy, filters, orderBy));
        Golden.matches("query", name, QuerySql.of(query, Relations.of(query.dataset()), PARIS, 1_001));
    }

    @Test
    void whatFitsAColumnIsPlanned() throws SQLException {
        try (var connection = Database.SHARED.connectAs("plumbline_bi")) {
            for (var dataset : Datasets.all()) {
                for (var column : dataset.columns()) {
                    for (var json : everythingOf(dataset, column)) {
                        plan(connection, query(json));
                    }
                }
            }
        }
    }

    @Property(tries = 50)
    void whatACallerWritesIsBoundAndNeverBecomesSql(
            @ForAll @NotBlank @StringLength(max = 60) String written,
            @ForAll @NotBlank @StringLength(max = 60) String name) {
        var text = DSL.using(SQLDialect.POSTGRES).render(composed(query(with(printable(written), printable(name)))));
        assertEquals(DSL.using(SQLDialect.POSTGRES).render(composed(query(with("value", "name")))), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-15T22:30:00Z", "2026-07-15T22:30:00Z"})
    void everyTimeZoneThatMayBeNamedHasTheSameDaysInPostgres(Instant at) throws SQLException {
        try (var connection = Database.SHARED.connectAs("plumbline_bi");
                var statement = connection.prepareStatement("SELECT date_trunc('day', ?, ?)")) {
            statement.setObject(1, at.atOffset(ZoneOffset.UTC));
            for (var name : TimeZones.names()) {
                var zone = TimeZones.named(name).orElseThrow();
                statement.setString(2, TimeZones.nameInPostgres(zone));
                try (var row = statement.executeQuery()) {
                    row.next();
                    assertEquals(
                            at.atZone(zone).truncatedTo(ChronoUnit.DAYS).toInstant(),
                            row.getObject(1, OffsetDateTime.class).toInstant(),
                            name);
                }
            }
        }
    }

    @Test
    void everyDayWhoseMidnightComesTwiceBeginsAtTheFirst() throws SQLException {
        try (var connection = Database.SHARED.connectAs("plumbline_bi")) {
            var database = DSL.using(connection, SQLDialect.POSTGRES);
            var days = 0;
            for (var name : TimeZones.names()) {
                var zone = TimeZones.named(name).orElseThrow();
                for (var day : daysWithTwoMidnights(zone)) {
                    var start = day.atStartOfDay(zone).toInstant();
                    var query = query("""
                            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "timezone": "%s",
                             "groupBy": [{"column": "submitted_at", "transform": "day", "fill": true}], "filters":
                                [{"column": "submitted_at", "op": "between", "values": ["%s", "%s"]}]}""".formatted(name, start, start.plus(20, ChronoUnit.HOURS)));
                    var found = database.fetch(QuerySql.of(query, Relations.of(query.dataset()), PARIS, 10));
                    assertEquals(List.of(start), found.getValues(0, Instant.class), () -> name + " " + day);
                    days++;
                }
            }
            assertTrue(days > 100, "days: " + days);
        }
    }

    /** Those since 2000, for which Java and PostgreSQL read the same rules. */
    private static List<LocalDate> daysWithTwoMidnights(ZoneId zone) {
        var rules = zone.getRules();
        return Stream.iterate(
                        rules.nextTransition(Instant.parse("2000-01-01T00:00:00Z")),
                        next -> next != null && next.getDateTimeAfter().getYear() < 2030,
                        next -> rules.nextTransition(next.getInstant()))
                .map(next -> next.getDateTimeBefore().toLocalDate())
                .filter(day -> rules.getValidOffsets(day.atStartOfDay()).size() > 1)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "day_of_week"})
    void aZoneThatPostgresTakesForAnAbbreviationGoesByAnotherName(String transform) {
        var query = query("""
                {"dataset": "submission_facts", "measures": [{"agg": "count"}], "timezone": "CET",
                 "groupBy": [{"column": "submitted_at", "transform": "%s"}]}""".formatted(transform));
        var text = DSL.using(SQLDialect.POSTGRES).renderInlined(composed(query));
        assertTrue(text.contains("'Europe/Brussels'"), text);
    }

    /** A query for each operator, transform and aggregation that fits. */
    private static List<String> everythingOf(Dataset dataset, Column column) {
        var all = new ArrayList<String>();
        Stream.of(Operator.values())
                .filter(op -> op.fits(column.type()))
                .map(op -> """
                        {"dataset": "%s", "measures": [{"agg": "count", "filters": [%s]}], "filters": [%2$s]}""".formatted(dataset.name(), filter(column, op)))
                .forEach(all::add);
        Stream.of(Transform.values())
                .filter(transform -> transform.fits(column.type()))
                .map(transform -> """
                        {"dataset": "%s", "measures": [{"agg": "count"}], "timezone": "America/St_Johns",
                         "groupBy": [{"column": "%s", "transform": "%s"%s}]}""".formatted(
                                dataset.name(),
                                column.name(),
                                Fields.written(transform),
                                transform.takesWidth() ? ", \"width\": 0.5" : ""))
                .forEach(all::add);
        Stream.of(Aggregation.values())
                .filter(agg -> agg.takes(column.type()))
                .map(agg -> """
                        {"dataset": "%s", "measures": [{"agg": "%s", "column": "%s"}]}""".formatted(dataset.name(), Fields.written(agg), column.name()))
                .forEach(all::add);
        if (column.type() != ColumnType.TEXT_ARRAY) {
            all.add("""
                    {"dataset": "%s", "measures": [{"agg": "count"}], "groupBy": [{"column": "%s"}],
                     "orderBy": [{"name": "%2$s", "direction": "desc"}]}""".formatted(dataset.name(), column.name()));
        }
        if (column.type() == ColumnType.TIMESTAMP) {
            all.add("""
                    {"dataset": "%s", "measures": [{"agg": "count"}, {"agg": "max", "column": "%s"}],
                     "groupBy": [{"column": "%2$s", "transform": "quarter", "fill": true}],
                     "filters": [{"column": "%2$s", "op": "between", "values": ["2020-01-01", "2026-01-01"]}]}""".formatted(dataset.name(), column.name()));
        }
        return all;
    }

    private static String filter(Column column, Operator op) {
        var value =
                switch (column.type()) {
                    case INTEGER -> "12345678901234567890";
                    case NUMERIC -> "0.25";
                    case TEXT, TEXT_ARRAY -> "\"x'); DROP TABLE core.posts; --\"";
                    case TIMESTAMP -> "\"2026-03-29T01:30:00+01:00\"";
                };
        var operands =
                switch (op.operands()) {
                    case NONE -> "";
                    case ONE -> ", \"value\": " + value;
                    case TWO, SEVERAL -> ", \"values\": [%s, %1$s]".formatted(value);
                };
        return "{\"column\": \"%s\", \"op\": \"%s\"%s}".formatted(column.name(), Fields.written(op), operands);
    }

    private static String with(String value, String name) {
        return """
                {"dataset": "submission_facts", "measures": [{"name": "%2$s", "agg": "count"}],
                 "groupBy": [{"column": "status", "name": "group of %2$s"}],
                 "orderBy": [{"name": "%2$s"}],
                 "filters": [{"column": "status", "op": "eq", "value": "%1$s"},
                    {"column": "hashtags", "op": "contains", "value": "%1$s"}]}""".formatted(value, name);
    }

    private static String printable(String text) {
        var kept = new StringBuilder("x");
        text.codePoints()
                .filter(it -> !Character.isISOControl(it) && it != '"' && it != '\\')
                .filter(it -> it < Character.MIN_SURROGATE)
                .limit(40)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static Query query(String json) {
        return Documents.read(Documents.json(json.getBytes(StandardCharsets.UTF_8)), QueryReader::read);
    }

    private static org.jooq.Query composed(Query query) {
        return QuerySql.of(query, Relations.of(query.dataset()), PARIS, 10);
    }

    private static void plan(Connection connection, Query query) {
        var database = DSL.using(connection, SQLDialect.POSTGRES);
        database.explain(composed(query));
    }

    /** Made by the first test that needs it. */
    private static final class Database {
        static final TestDatabase SHARED = TestDatabase.migrated();
    }
}
