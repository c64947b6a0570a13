package org.plumbline.migrator.source;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.Database;
import org.plumbline.testsupport.TestDatabase;

/** A user who may do no more than SELECT is enough; one who may see others' transactions makes large tables cheap. */
class LeastRightsTest {

    private final TestDatabase database = TestDatabase.plain();

    @Test
    void aUserWhoSeesNoOtherTransactionsStillGetsASnapshot() throws SQLException {
        createUser("reader_of_" + database.name(), "");
        try (var snapshot = open("reader_of_" + database.name())) {
            assertNull(snapshot.position().oldestStart());
            assertTrue(snapshot.position().snapshotXmin() > 0);
            assertEquals(3, snapshot.position().identity().split("/", -1).length);
        }
    }

    @Test
    void aUserWhoMayNotAskWhichServerItIsKnowsSinceWhenItRuns() throws SQLException {
        var user = "stranger_of_" + database.name();
        createUser(user, "REVOKE EXECUTE ON FUNCTION pg_control_system() FROM PUBLIC");
        try (var snapshot = open(user);
                var again = open(user)) {
            assertTrue(snapshot.position().identity().startsWith("since "));
            assertEquals(snapshot.position().identity(), again.position().identity());
        }
    }

    @Test
    void aUserWhoSeesThemKnowsWhenTheOldestBegan() throws SQLException {
        var user = "observer_of_" + database.name();
        createUser(user, "GRANT pg_read_all_stats TO " + user);
        try (var open = database.connectAsSuperuser()) {
            open.setAutoCommit(false);
            var begun = Database.value(open, "SELECT extract(EPOCH FROM now())");
            try (var snapshot = open(user)) {
                assertNotNull(snapshot.position().oldestStart());
                assertEquals(
                        Double.parseDouble(begun),
                        snapshot.position().oldestStart().toEpochMilli() / 1000.0,
                        0.01);
            }
        }
    }

    @Test
    void whatAPolicyHidesIsRefusedAndNotLeftOut() throws SQLException {
        var user = "policed_in_" + database.name();
        createUser(user, """
                CREATE TABLE posts AS SELECT id FROM generate_series(1, 3) AS id;
                GRANT SELECT ON posts TO %s;
                ALTER TABLE posts ENABLE ROW LEVEL SECURITY;
                CREATE POLICY odd ON posts USING (id %% 2 = 1)
                """.formatted(user));
        try (var snapshot = open(user)) {
            var failure = assertThrows(SourceFailure.class, () -> snapshot.number("SELECT count(*) FROM posts"));
            assertThat(failure.getMessage(), containsString("row-level security policy for table \"posts\""));
            assertThat(failure.getMessage(), containsString("ALTER ROLE %s BYPASSRLS".formatted(user)));
        }
    }

    private void createUser(String name, String grant) throws SQLException {
        try (var connection = database.connectAsSuperuser()) {
            Database.execute(connection, "CREATE ROLE %s LOGIN PASSWORD 'secret'".formatted(name));
            Database.execute(connection, grant.isEmpty() ? "SELECT 1" : grant);
        }
    }

    private LegacySnapshot open(String user) {
        var source = new Source(database.jdbcUrl(), user, "secret", Duration.ofSeconds(5));
        return new LegacySources(() -> Map.of("legacy", source)).openSnapshot("legacy");
    }

    private record Source(String jdbcUrl, String username, String password, Duration connectTimeout)
            implements SourcesConfig.Source {}
}
