package org.plumbline.migrator.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.ReadByCursor;

/** Delta runs over tables that are too large to look at every row each time. */
@QuarkusTest
@WithTestResource(ReadByCursor.class)
class CursorDeltaTest extends DeltaGuarantee {

    private static final String STRATEGY =
            "SELECT strategy FROM etl.run_entities WHERE run_id = %d AND entity = 'posts'";

    @Test
    void rowsAreFoundByTheirCursor() throws SQLException {
        assertEquals("cursor", value(STRATEGY.formatted(delta().getLong("id"))));
    }

    @Test
    void aReadingOfEveryRowsTransactionIsTheBackstop() throws SQLException {
        legacy.execute("UPDATE posts SET title = 'in the past', updated_at = now() - interval '1 day' WHERE id = 1");
        assertTaken(0, delta());
        execute("UPDATE etl.checkpoints SET exhaustive_at = exhaustive_at - interval '1 hour'");

        var run = delta();

        assertEquals("exhaustive", value(STRATEGY.formatted(run.getLong("id"))));
        assertTaken(1, run);
    }

    @Test
    void aNewRowThatItsCursorHidesIsFoundByTheNumberOfRows() throws SQLException {
        legacy.execute("""
                INSERT INTO posts (id, community_id, status, submitted_at, updated_at)
                VALUES (5, 1, 'new', '2026-01-01 10:00Z', now() - interval '1 day')
                """);

        var run = delta();

        assertTaken(1, run);
        assertEquals(
                "read=1 expected=1",
                value(
                        "SELECT format('read=%%s expected=%%s', read, expected) FROM etl.run_entities WHERE run_id = %d AND entity = 'posts'"
                                .formatted(run.getLong("id"))));
        assertSame();
    }

    @Test
    void aClockThatWasSetBackMakesTheNextRunLookAtEveryRow() throws SQLException {
        // To the next run, the source's clock has stepped back by an hour.
        execute("UPDATE etl.checkpoints SET source_clock = source_clock + interval '1 hour'");
        legacy.execute("UPDATE posts SET title = 'changed', updated_at = now() - interval '1 hour' WHERE id = 1");

        assertTaken(1, delta());
    }
}
