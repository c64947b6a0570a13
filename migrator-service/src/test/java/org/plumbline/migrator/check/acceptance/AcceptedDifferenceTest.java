package org.plumbline.migrator.check.acceptance;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.Answer;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.SharedBeginning;

/** What somebody has accepted stays accepted as long as it is the same, however the runs after it look at it. */
@QuarkusTest
class AcceptedDifferenceTest extends MigrationTest implements SharedBeginning {

    private static final int POSTS = 60;

    @Override
    public void begin() {
        legacy.community(1, "paris");
        for (var id = 1; id <= POSTS; id++) {
            legacy.post(id, 1);
        }
        assertEquals("succeeded", run().getString("state"));
    }

    @BeforeEach
    void loseAPostOfPublishedContent() throws SQLException {
        execute("""
                DELETE FROM core.post_data WHERE submission_id = %1$s;
                DELETE FROM core.submission_metadata WHERE submission_id = %1$s;
                DELETE FROM core.submissions WHERE submission_id = %1$s;
                """.formatted(value("SELECT new_id FROM etl.id_map WHERE entity = 'posts' AND legacy_id = '8'")));
    }

    @Test
    void whatIsFoundAmongChangesIsWhatTheNextRunFinds() throws SQLException {
        edit(5);
        var refused = delta();
        assertEquals("refused", refused.getString("state"));
        assertThat(checks(refused, "failed"), hasItems("entity_counts", "submissions_parity"));

        acceptAllOf(refused);

        assertSucceeds(delta());
    }

    @Test
    void theSameRowsAreMissingWhileOthersCome() throws SQLException {
        edit(5);
        acceptAllOf(delta());
        legacy.post(POSTS + 1, 1);

        var run = delta();

        assertSucceeds(run);
        assertThat(checks(run, "accepted"), hasItems("entity_counts", "submissions_parity"));
    }

    @Test
    void oneMoreIsAnotherDifference() throws SQLException {
        edit(5);
        acceptAllOf(delta());
        execute("UPDATE core.submissions SET submitted_at = submitted_at + interval '1 month' WHERE submission_id = "
                + value("SELECT new_id FROM etl.id_map WHERE entity = 'posts' AND legacy_id = '9'"));

        var refused = delta();

        assertEquals("refused", refused.getString("state"));
        assertThat(checks(refused, "failed"), hasItems("submissions_parity"));
    }

    @Test
    void whatIsAcceptedNoMoreIsRefusedThoughNothingHasChanged() throws SQLException {
        edit(5);
        acceptAllOf(delta());
        assertSucceeds(delta());
        assertSucceeds(delta());
        revokeAll();

        var refused = delta();

        assertEquals("refused", refused.getString("state"));
        assertThat(checks(refused, "failed"), hasItems("entity_counts", "submissions_parity"));
    }

    @Test
    void soIsWhatWasAcceptedForATime() throws SQLException {
        edit(5);
        acceptAllOf(delta());
        assertSucceeds(delta());
        execute(
                "UPDATE etl.check_acceptances SET accepted_at = now() - interval '2 days', valid_until = now() - interval '1 day'");

        assertEquals("refused", delta().getString("state"));
    }

    private void revokeAll() throws SQLException {
        for (var check : List.of("entity_counts", "submissions_parity")) {
            var acceptances = "/api/v1/checks/%s/acceptances/".formatted(check);
            var id = value("SELECT acceptance_id FROM etl.check_acceptances WHERE check_id = '%s'".formatted(check));
            post(acceptances + id + "/revoke", Map.of("reason", "Somebody needs post 8"))
                    .statusCode(200);
        }
    }

    private void acceptAllOf(Answer refused) {
        for (var check : checks(refused, "failed")) {
            post("/api/v1/checks/%s/acceptances".formatted(check), Map.of("reason", "Nobody needs post 8"))
                    .statusCode(201);
        }
    }

    private void edit(int post) {
        legacy.execute("UPDATE posts SET language = 'fr', updated_at = now() WHERE id = %d".formatted(post));
    }

    private Answer delta() {
        return run("moderation", "delta");
    }
}
