package org.plumbline.migrator.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.migrator.sql.SqlFiles;

@QuarkusTest
class RollupMovesTest extends MigrationTest {

    /** A row that moves looks at the few of its day and service, or status, and not at those of its day. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "submission_facts    | submission_rollup  | 1970-01-01 | NULL, NULL, concat('p', n % 3), concat('d', n % 5), 1, 0, 0, 0, 0, 0"
                        + " | (rollup.metric_date = moved.metric_date) AND (rollup.platform_detail = moved.platform_detail)"
                        + " AND (rollup.platform = moved.platform)",
                "application_summary | application_rollup | 1970-01-01 | concat('s', n % 5), n % 7, concat('c', n % 7), 1"
                        + " | (rollup.metric_date = moved.metric_date) AND"
                        + " (rollup.application_status = moved.application_status)"
            })
    void findsRowsByTheKeyOfTheRollup(String dataset, String rollup, String first, String values, String condition)
            throws SQLException {
        try (var connection = target.connectAsSuperuser()) {
            connection.setAutoCommit(false);
            NamedStatement.composed(connection, """
                    INSERT INTO bi.%1$s SELECT '%2$s'::date + n, %3$s FROM generate_series(1, 5000) AS n;
                    ANALYZE bi.%1$s;
                    CREATE TEMPORARY TABLE moved_%4$s AS SELECT * FROM bi.%1$s LIMIT 100;
                    ANALYZE moved_%4$s;
                    SET LOCAL enable_seqscan = off;
                    SET LOCAL enable_bitmapscan = off;
                    SET LOCAL enable_hashjoin = off;
                    SET LOCAL enable_mergejoin = off
                    """.formatted(rollup, first, values, dataset))
                    .run();
            var file = SqlFiles.statement("rollup.move_" + dataset);

            var plan = NamedStatement.composed(
                            connection, "EXPLAIN (VERBOSE, COSTS OFF) " + file.substring(file.indexOf("MERGE")))
                    .list(row -> row.getString(1));

            var conditions =
                    plan.stream().filter(line -> line.contains("Index Cond:")).toList();
            assertEquals(1, conditions.size(), plan::toString);
            assertTrue(conditions.getFirst().contains(condition), plan::toString);
            connection.rollback();
        }
    }
}
