package org.plumbline.deploy.local.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.deploy.postgres.LocalPostgres;
import org.plumbline.deploy.postgres.PostgresSettings;

/** Counts the samples by statements written by hand, which know nothing of how the samples were made. */
class SampleSourceTest {

    // The business rule in the words of the legacy tables.
    private static final String REMOVALS = """
            WITH removal AS (
                SELECT posts.*, coalesce(min(reports.taken_down_at), posts.removed_at) AS effective_at,
                       min(reports.taken_down_at) AS by_report, count(DISTINCT reports.taken_down_at) AS report_times
                FROM posts LEFT JOIN reports ON reports.post_id = posts.id
                GROUP BY posts.id
            )
            SELECT count(*) FROM removal WHERE\s""";

    private static final String TELLS =
            "url ~* '^(https?://)?(www\\.|m\\.)?(facebook\\.com|instagram\\.com|threads\\.(net|com)|x\\.com|youtube\\.com|"
                    + "tiktok\\.com|t\\.me|whatsapp\\.com)/|twitter\\.com/|chat\\.whatsapp\\.com/'";

    @TempDir
    static Path folder;

    private static LocalPostgres server;

    @BeforeAll
    static void load() {
        server = LocalPostgres.start(folder.resolve("data"), 0, PostgresSettings.forTests());
        for (var source : SampleSource.values()) {
            assertTrue(source.load(server));
            assertFalse(source.load(server), "a sample that is there is left as it is");
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{1} × {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT count(*) FROM posts | 13914",
                "SELECT count(*) FROM communities | 8",
                "SELECT count(*) FROM communities WHERE slug IN ('paris', 'toronto', 'berlin') | 3",
                "SELECT count(*) FROM posts WHERE submitted_at < now() - interval '731 days' OR submitted_at > now() | 0",
                "SELECT count(*) FROM reports WHERE NOT EXISTS (SELECT FROM posts WHERE posts.id = reports.post_id) | 5",
                "SELECT count(*) FROM posts WHERE community_id IS NULL | 6",
                "SELECT count(*) FROM posts WHERE community_id NOT IN (SELECT id FROM communities) | 6",
                "SELECT count(*) FROM posts WHERE updated_at IS NOT NULL AND submitted_at < now() - interval '602 days' AND removed_at IS NULL | 0",
                "SELECT count(*) FROM posts WHERE updated_at > now() | 0",
                "SELECT count(*) FROM posts WHERE removed_at > now() OR posted_at > submitted_at | 0",
                "SELECT count(*) FROM reports WHERE taken_down_at < reported_at OR taken_down_at > now() OR reported_at > now() | 0"
            })
    void holdsExactly(String query, long expected) throws SQLException {
        assertEquals(expected, moderation(query));
    }

    @Test
    void takesDown309InTheLastThirtyDaysHoweverTheWindowIsCut() throws SQLException {
        assertEquals(309, moderation(REMOVALS + "effective_at >= now() - interval '30 days'"));
        assertEquals(309, moderation(REMOVALS + "effective_at >= now() - interval '29 days 5 minutes'"));
        assertEquals(
                309,
                moderation(
                        REMOVALS
                                + "effective_at >= now() - interval '30 days 23 hours' AND effective_at < now() - interval '119 minutes'"));
    }

    @Test
    void takesDownByEitherWorkflowAndByBoth() throws SQLException {
        var recent = " AND effective_at >= now() - interval '30 days'";
        assertTrue(moderation(REMOVALS + "by_report IS NULL AND removed_at IS NOT NULL" + recent) > 50);
        assertTrue(moderation(REMOVALS + "by_report IS NOT NULL AND removed_at IS NULL" + recent) > 50);
        assertTrue(moderation(REMOVALS + "by_report IS NOT NULL AND removed_at < by_report" + recent) > 5);
        assertTrue(moderation(REMOVALS + "by_report IS NOT NULL AND removed_at > by_report" + recent) > 5);
        assertTrue(moderation(REMOVALS + "removed_at IS NOT NULL AND report_times > 1" + recent) > 0);
        assertEquals(0, moderation(REMOVALS + "effective_at <= submitted_at"));
    }

    @ParameterizedTest
    @CsvSource({"paris", "toronto", "berlin"})
    void showsEachBigCommunityOnEachRecentDay(String slug) throws SQLException {
        assertTrue(moderation(REMOVALS + "effective_at >= now() - interval '30 days' AND community_id ="
                        + " (SELECT id FROM communities WHERE slug = '" + slug + "')")
                > 30);
        assertEquals(
                60,
                moderation("SELECT count(DISTINCT floor(extract(epoch FROM now() - submitted_at) / 86400)) FROM posts"
                        + " JOIN communities ON communities.id = community_id WHERE slug = '" + slug
                        + "' AND submitted_at > now() - interval '60 days'"));
    }

    @Test
    void lets274UrlsSayWhatTheirPlatformFieldDoesNot() throws SQLException {
        var vague = "SELECT count(*) FROM posts WHERE (platform IS NULL OR platform IN ('', 'Meta'))";
        assertEquals(274, moderation(vague + " AND (" + TELLS + ")"));
        assertTrue(moderation(vague + " AND platform = 'Meta' AND url ILIKE '%instagram.com%'") > 137);
        // All others say nothing: nothing at all, a shortener, or no URL.
        assertEquals(
                0,
                moderation(vague + " AND NOT coalesce(" + TELLS + ", false) AND url ~ '\\.' AND url !~* "
                        + "'^(https://)?(bit\\.ly|tinyurl\\.com|is\\.gd)/'"));
        assertTrue(moderation(vague) > 600);
    }

    @Test
    void isAsUntidyAsTheRealOne() throws SQLException {
        assertTrue(moderation("SELECT count(DISTINCT language) FROM posts") > 12);
        assertTrue(moderation("SELECT count(DISTINCT status) FROM posts") >= 10);
        assertTrue(moderation("SELECT count(*) FROM posts WHERE analysis IS NULL OR analysis = '{}'") > 1000);
        assertTrue(moderation("SELECT count(*) FROM posts WHERE url LIKE '%l.php?u=%' OR url LIKE '%l.instagram.com%'")
                > 50);
        assertTrue(moderation("SELECT max(posts) FROM (SELECT count(*) AS posts FROM posts WHERE updated_at IS NOT NULL"
                        + " GROUP BY updated_at) AS bulk")
                > 50);
        assertTrue(moderation("SELECT count(*) FROM posts WHERE hashtags ~ ';'") > 100);
    }

    @ParameterizedTest(name = "{1} × {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT count(*) FROM companies | 300",
                "SELECT count(*) FROM jobs | 4000",
                "SELECT count(*) FROM job_applications | 40000",
                "SELECT count(*) FROM job_applications WHERE updated_at < created_at OR updated_at > now() | 0"
            })
    void recruitsExactly(String query, long expected) throws SQLException {
        try (var connection = server.connect("legacy_recruiting")) {
            assertEquals(expected, number(connection, query));
        }
    }

    @Test
    void leavesOutOfTheRecruitingSampleWhatItsColumnsAllow() throws SQLException {
        try (var connection = server.connect("legacy_recruiting")) {
            for (var column : new String[] {
                "company_id",
                "prestige_factor",
                "compensation_min",
                "compensation_max",
                "compensation_currency",
                "office_city",
                "office_province",
                "office_country",
                "seniority_level"
            }) {
                var missing = number(connection, "SELECT count(*) FROM jobs WHERE " + column + " IS NULL");
                assertTrue(missing > 10 && missing < 3000, column + ": " + missing);
            }
        }
    }

    @Test
    void letsTheMigratorReadAndNothingElse() throws SQLException {
        var settings = SampleSource.MODERATION.settings(server, Map.of());
        try (var reader = DriverManager.getConnection(
                settings.get("PLUMBLINE_SOURCES_MODERATION_JDBC_URL"),
                settings.get("PLUMBLINE_SOURCES_MODERATION_USERNAME"),
                settings.get("PLUMBLINE_SOURCES_MODERATION_PASSWORD"))) {
            assertEquals(13_914, number(reader, "SELECT count(*) FROM posts"));
            reader.createStatement().execute("SET default_transaction_read_only = off");
            var refusal = assertThrows(
                    SQLException.class, () -> reader.createStatement().execute("DELETE FROM posts"));
            assertEquals("42501", refusal.getSQLState());
        }
    }

    @Test
    void doesNotStandInForASourceThatTheUserNames() {
        var named = Map.of("PLUMBLINE_SOURCES_RECRUITING_JDBC_URL", "jdbc:postgresql://elsewhere/recruiting");
        assertTrue(SampleSource.RECRUITING.isReplaced(named));
        assertEquals(Map.of(), SampleSource.RECRUITING.settings(server, named));
        assertFalse(SampleSource.MODERATION.isReplaced(named));
    }

    private static long moderation(String query) throws SQLException {
        try (var connection = server.connect("legacy_moderation")) {
            return number(connection, query);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
