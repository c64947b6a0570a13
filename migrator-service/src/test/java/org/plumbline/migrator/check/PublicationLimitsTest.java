package org.plumbline.migrator.check;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.Database;
import org.plumbline.migrator.NarrowLimits;
import org.plumbline.migrator.publication.Compaction;
import org.plumbline.migrator.publication.DatasetHeld;

/** Where delta tables may have few rows, and publications wait for nobody for long. */
@QuarkusTest
@WithTestResource(NarrowLimits.class)
class PublicationLimitsTest extends PublishedPostsTest {

    private static final String REFRESHES = "SELECT count(*) FROM bi.refreshes";

    @Inject
    Compaction compaction;

    @Test
    void aCompactionBringsDeltaRowsIntoTheMaterializedViewAndPublishesNothing() throws SQLException {
        publishRemoved(1, 2);
        compact();
        assertEquals("2", deltaRows());
        publishRemoved(3, 4);
        assertEquals("incremental 2 200", value(LAST_PUBLICATION));
        var refreshes = value(REFRESHES);
        compact();
        assertEquals("0", deltaRows());
        assertEquals(refreshes, value(REFRESHES));
        assertEquals("3", value("SELECT max(version) FROM bi.publications"));
        assertEquals(SAME, value(DIFFERENCES));
        publishRemoved(5, 6);
        assertEquals(SAME, value(DIFFERENCES));
    }

    @Test
    void aCompactionWaitsForChangesToBePublished() throws SQLException {
        publishRemoved(1, 4);
        execute("UPDATE core.submissions SET status = 'removed' WHERE submission_id = 5");
        compact();
        assertEquals("4", deltaRows());
        assertPublished(publishChanges(), 3);
        compact();
        assertEquals("0", deltaRows());
        assertEquals(SAME, value(DIFFERENCES));
    }

    /** A refresh would show it past the checks. */
    @Test
    void aCompactionShowsNothingThatNobodyMarkedAndHasTheNextRunCompareEveryFact() throws SQLException {
        publishRemoved(1, 4);
        execute("UPDATE core.submissions SET removed_at = '2026-06-01Z' WHERE submission_id = 50;"
                + " DELETE FROM bi.pending_changes");
        compact();
        assertEquals("4", deltaRows());
        assertEquals(
                "0",
                value("SELECT count(*) FROM bi.submission_facts_published"
                        + " WHERE submission_id = 50 AND removed_at IS NOT NULL"));
        assertPublished(publishChanges(), 3);
        assertEquals("full 1 200", value(LAST_PUBLICATION));
        assertEquals(SAME, value(DIFFERENCES));
    }

    @Test
    void compactionsAndPublicationsGoOnAtOnce() throws Exception {
        try (var compactions = Executors.newFixedThreadPool(2)) {
            var stopped = new AtomicBoolean();
            Callable<Void> compacting = () -> {
                while (!stopped.get()) {
                    compact();
                }
                return null;
            };
            var first = compactions.submit(compacting);
            var second = compactions.submit(compacting);
            for (var version = 2; version <= 20; version++) {
                execute("UPDATE core.submissions SET status = status || 'x' WHERE submission_id BETWEEN %d AND %d"
                        .formatted(version, version + 8));
                assertPublished(publishChanges(), version);
            }
            stopped.set(true);
            first.get();
            second.get();
        }
        assertEquals(SAME, value(DIFFERENCES));
        compact();
        assertEquals("0", deltaRows());
        assertEquals(SAME, value(DIFFERENCES));
    }

    private void publishRemoved(int first, int last) throws SQLException {
        var version = Integer.parseInt(value("SELECT max(version) FROM bi.publications"));
        execute("UPDATE core.submissions SET status = 'removed' WHERE submission_id BETWEEN %d AND %d"
                .formatted(first, last));
        assertPublished(publishChanges(), version + 1);
    }

    private void compact() throws SQLException {
        compaction.compactWhereDue(List.of("submission_facts"));
    }

    private String deltaRows() throws SQLException {
        return value("SELECT count(*) FROM bi.submission_facts_delta");
    }

    @Test
    void theSameFactOverAndOverIsOneDeltaRow() throws SQLException {
        for (var version = 2; version <= 6; version++) {
            execute("UPDATE core.submissions SET status = '%s' WHERE submission_id = 1"
                    .formatted(version % 2 == 0 ? "removed" : "new"));
            assertPublished(publishChanges(), version);
            assertEquals("incremental 1 200", value(LAST_PUBLICATION));
        }
        assertEquals("1", value("SELECT count(*) FROM bi.submission_facts_delta"));
    }

    @Test
    void aTransactionThatIsLeftOpenHoldsAPublicationUpForAWhileOnly() throws SQLException {
        execute("UPDATE core.post_data SET platform_detail = 'instagram' WHERE submission_id = 50");
        try (var prompt = target.connectAsSuperuser()) {
            prompt.setAutoCommit(false);
            Database.execute(prompt, "DELETE FROM bi.submission_rollup");
            var held = assertThrows(DatasetHeld.class, this::publishChanges);
            assertThat(held.getMessage(), containsString("plumbline.publication.lock-timeout"));
            var timeout = assertInstanceOf(SQLException.class, held.getCause());
            assertEquals("55P03", timeout.getSQLState());
            prompt.rollback();
        }
        assertPublished(publishChanges(), 2);
        assertEquals(SAME, value(DIFFERENCES));
    }
}
