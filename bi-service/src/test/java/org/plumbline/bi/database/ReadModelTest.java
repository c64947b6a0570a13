package org.plumbline.bi.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.bi.fixture.TargetData;
import org.plumbline.model.dataset.Column;
import org.plumbline.model.dataset.ColumnType;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.takedown.TakedownSource;
import org.plumbline.testsupport.TestDatabase;

/** Checks what the model says of the read models against the database. */
class ReadModelTest {

    private static TestDatabase database;
    private static TargetData data;

    @BeforeAll
    static void migrate() {
        database = TestDatabase.migrated();
        data = new TargetData(database);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-03T10:00:00Z, 2026-11-05T10:00:00Z, REPORT_FLOW",
                "2026-11-05T10:00:00Z, 2026-11-03T10:00:00Z, REPORT_FLOW",
                "2026-11-03T10:00:00Z, -,                    REPORT_FLOW",
                "-,                    2026-11-05T10:00:00Z, LEGACY_FALLBACK",
                "-,                    -,                    -"
            })
    void theTakedownRuleIsTheSameInSqlAndInJava(Instant report, Instant removal, TakedownSource expected) {
        var timestamps = new LinkedHashMap<String, Instant>();
        timestamps.put("report_taken_down_at", report);
        timestamps.put("removed_at", removal);
        var deciding = Optional.ofNullable(expected);

        assertEquals(
                deciding.map(TakedownSource::id).orElse(null),
                data.single("SELECT bi.takedown_source(?::timestamptz, ?::timestamptz)", report, removal));
        assertEquals(
                deciding.map(source -> timestamps.get(source.column())).orElse(null),
                instant(data.single("""
                        SELECT to_char(bi.effective_takedown_at(?::timestamptz, ?::timestamptz) AT TIME ZONE 'UTC',
                            'YYYY-MM-DD"T"HH24:MI:SS"Z"')""", report, removal)));
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void aDatasetHasExactlyTheColumnsOfItsView(Dataset dataset) throws SQLException {
        var described = dataset.columns().stream().collect(Collectors.toMap(Column::name, Column::type));
        assertEquals(described, columnsOf(dataset));
        assertEquals(dataset.columns().size(), described.size(), "a column is described twice");
    }

    @Test
    void everyBranchOfTheRuleReadsAColumnOfTheFacts() {
        Arrays.stream(TakedownSource.values())
                .forEach(source -> assertEquals(
                        ColumnType.TIMESTAMP,
                        Datasets.SUBMISSION_FACTS
                                .column(source.column())
                                .orElseThrow()
                                .type()));
    }

    static Iterable<Dataset> datasets() {
        return Datasets.all();
    }

    private static Map<String, ColumnType> columnsOf(Dataset dataset) throws SQLException {
        var columns = new LinkedHashMap<String, ColumnType>();
        try (var connection = database.connectAsSuperuser();
                var statement = connection.prepareStatement("""
                        SELECT attname, format_type(atttypid, NULL)
                        FROM pg_attribute
                        WHERE attrelid = ('bi.' || ?)::regclass AND attnum > 0
                        ORDER BY attnum""")) {
            statement.setString(1, dataset.name());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.put(rows.getString(1), type(rows.getString(2)));
                }
            }
        }
        return columns;
    }

    private static ColumnType type(String postgresType) {
        return switch (postgresType) {
            case "bigint", "integer" -> ColumnType.INTEGER;
            case "numeric" -> ColumnType.NUMERIC;
            case "text" -> ColumnType.TEXT;
            case "text[]" -> ColumnType.TEXT_ARRAY;
            case "timestamp with time zone" -> ColumnType.TIMESTAMP;
            default -> throw new AssertionError("no column type for " + postgresType);
        };
    }

    private static Instant instant(String text) {
        return text == null ? null : Instant.parse(text);
    }
}
