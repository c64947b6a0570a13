package org.plumbline.migrator.check.profile;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.Answer;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.RecruitingDatabase;
import org.plumbline.migrator.RecruitingResource;
import org.plumbline.migrator.SharedBeginning;

/** What is about to be published is compared with what was published last. */
@QuarkusTest
@QuarkusTestResource(RecruitingResource.class)
class ProfileCheckTest extends MigrationTest implements SharedBeginning {

    private static final String DRIFT = "distribution_drift";
    private static final String RESTATED = "settled_months_restated";

    private static final String PROFILE = """
            SELECT string_agg(
                concat_ws(' ', measure, month, dimension, coalesce(value, 'none'), row_count), E'\\n'
                ORDER BY measure, month, dimension, value)
            FROM etl.profile_counts WHERE version = 3
            """;

    private static final String LIKE_THE_FIRST_UP_TO_VERSION_20 = """
            INSERT INTO bi.publications (dataset, version, run_id, mode, row_count, changed_rows, checks_passed,
                checks_warned, checks_failed, published_at, duration_ms)
            SELECT dataset, copy, run_id, mode, row_count, 1, checks_passed, checks_warned, checks_failed, published_at,
                duration_ms
            FROM bi.publications CROSS JOIN generate_series(2, 20) AS copy;
            INSERT INTO etl.publication_profiles
            SELECT dataset, copy, measure, dimension, months, dimension_values, row_counts
            FROM etl.publication_profiles CROSS JOIN generate_series(2, 20) AS copy
            """;

    RecruitingDatabase recruiting;

    /** Two hundred posts of today, half of them in each of two communities, and one that has long been settled. */
    @Override
    public void begin() {
        legacy.community(1, "paris");
        legacy.community(2, "berlin");
        legacy.execute("""
                INSERT INTO posts (id, community_id, url, status, submitted_at, categories)
                SELECT id, 1 + id % 2, 'https://x.com/' || id, 'New', now() - interval '2 hours',
                    CASE WHEN id <= 120 THEN 'Spam' ELSE 'Fraud' END
                FROM generate_series(1, 200) AS id
                """);
        legacy.post(1000, 1);
        legacy.execute("UPDATE posts SET removed_at = '2026-02-01 00:30:00Z' WHERE id = 1000");
        var run = run();
        assertEquals("succeeded", run.getString("state"));
        assertEquals(List.of(), checks(run, "warned"));
    }

    @Test
    void nothingIsSaidOfAPublicationLikeTheLastOne() {
        legacy.execute("UPDATE posts SET title = 'changed', community_id = 2 WHERE id = 2");
        var run = run();
        assertEquals(2, run.getInt("publication"));
        assertEquals(List.of(), checks(run, "warned"));
    }

    @Test
    void aShareThatMovesFarIsNamed() {
        legacy.execute("UPDATE posts SET status = 'Removed' WHERE id % 4 = 0");
        var run = run();
        assertEquals("succeeded", run.getString("state"));
        assertEquals(
                List.of(
                        Map.of("dimension", "status", "value", "new", "share_before", 100.0f, "share_now", 74.6f),
                        Map.of("dimension", "status", "value", "removed", "share_before", 0.0f, "share_now", 25.4f)),
                rows(run, DRIFT, "dataset", "what"));
    }

    @Test
    void aCategoryThatIsLostIsNamed() {
        legacy.execute("UPDATE posts SET categories = NULL WHERE id <= 120");
        var rows = rows(run(), DRIFT, "dataset", "share_before", "share_now");
        assertEquals(List.of(Map.of("dimension", "category", "value", "Spam", "what", "gone")), rows);
    }

    @Test
    void aSettledMonthThatChangesIsNamedWithItsOldAndNewValue() {
        legacy.execute("DELETE FROM posts WHERE id = 1000");
        var run = run();
        assertEquals(List.of(RESTATED), checks(run, "warned"));
        assertEquals(
                List.of(
                        "2026-01 submissions paris: 1, now 0",
                        "2026-01 submissions unknown: 1, now 0",
                        "2026-02 legacy_fallback paris: 1, now 0",
                        "2026-02 legacy_fallback unknown: 1, now 0",
                        "2026-02 removed_posts paris: 1, now 0",
                        "2026-02 removed_posts unknown: 1, now 0",
                        "2026-02 seconds_to_takedown paris: 2644200, now 0",
                        "2026-02 seconds_to_takedown unknown: 2644200, now 0"),
                restated(run));
    }

    @Test
    void aTakedownThatMovesWithinItsSettledMonthIsNamedThoughEveryCountIsAsBefore() {
        legacy.execute("UPDATE posts SET removed_at = '2026-02-20 00:30:00Z', updated_at = now() WHERE id = 1000");
        assertEquals(
                List.of(
                        "2026-02 seconds_to_takedown paris: 2644200, now 4285800",
                        "2026-02 seconds_to_takedown unknown: 2644200, now 4285800"),
                restated(run("moderation", "delta")));
    }

    @Test
    void aPostOfASettledMonthThatMovesToAnotherPlatformIsNamed() {
        legacy.execute("UPDATE posts SET url = 'https://t.me/x', updated_at = now() WHERE id = 1000");
        assertEquals(
                List.of(
                        "2026-01 submissions telegram: 0, now 1",
                        "2026-01 submissions unknown: 1, now 0",
                        "2026-02 legacy_fallback telegram: 0, now 1",
                        "2026-02 legacy_fallback unknown: 1, now 0",
                        "2026-02 removed_posts telegram: 0, now 1",
                        "2026-02 removed_posts unknown: 1, now 0",
                        "2026-02 seconds_to_takedown telegram: 0, now 2644200",
                        "2026-02 seconds_to_takedown unknown: 2644200, now 0"),
                restated(run("moderation", "delta")));
    }

    @Test
    void whatTheLastProfileDidNotCountWasNotRestatedAndIsCountedFromThenOn() throws SQLException {
        execute("""
                DELETE FROM etl.publication_profiles
                WHERE measure <> 'share' AND (dimension <> 'community' OR measure = 'seconds_to_takedown')
                """);
        legacy.execute("UPDATE posts SET title = 'changed', removed_at = now(), updated_at = now() WHERE id = 2");
        var delta = run("moderation", "delta");
        assertEquals(2, delta.getInt("publication"), delta.getString("error"));
        assertEquals(List.of(), checks(delta, "warned"));

        legacy.execute("UPDATE posts SET removed_at = '2026-02-20 00:30:00Z', updated_at = now() WHERE id = 1000");
        assertEquals(2, restated(run("moderation", "delta")).size());
    }

    @Test
    void theFirstReportOfASettledMonthIsNamed() {
        legacy.report(1, 1000, null);
        assertEquals(
                List.of("2026-01 reports paris: 0, now 1", "2026-01 reports unknown: 0, now 1"),
                restated(run("moderation", "delta")));
    }

    @Test
    void aReportOfTodayRestatesNothingThatIsSettled() {
        legacy.execute("""
                INSERT INTO reports (id, post_id, channel, reported_at) VALUES (1, 1000, 'in_app', now());
                UPDATE posts SET removed_at = now() - interval '1 minute' WHERE id = 7
                """);
        assertEquals(List.of(), checks(run(), "warned"));
    }

    @Test
    void onlyTheLastPublicationsKeepTheirProfile() throws SQLException {
        execute(LIKE_THE_FIRST_UP_TO_VERSION_20);
        for (var version = 21; version <= 22; version++) {
            legacy.execute("UPDATE posts SET submitted_at = submitted_at + interval '1 second' WHERE id = 1");
            assertEquals(version, run("moderation", "delta").getInt("publication"));
        }
        assertEquals("3 20", value("""
                SELECT concat(min(version), ' ', count(DISTINCT version))
                FROM etl.profile_counts WHERE dataset = 'submission_facts'
                """));
    }

    @Test
    void aDeltaArrivesAtTheProfileThatACountOfEverythingGives() throws SQLException {
        legacy.report(1, 7, "2026-03-04 10:00:00Z");
        assertEquals("succeeded", run("moderation", "delta").getString("state"));
        legacy.execute("""
                UPDATE posts SET community_id = 2, status = 'Removed', categories = 'Fraud; Odd' WHERE id IN (2, 4);
                UPDATE posts SET submitted_at = '2026-05-31 23:59:59Z', url = 'https://t.me/x' WHERE id = 5;
                DELETE FROM reports WHERE id = 1;
                DELETE FROM posts WHERE id IN (8, 1000);
                UPDATE communities SET slug = 'lutetia' WHERE id = 1
                """);
        legacy.report(2, 9, "2026-04-04 10:00:00Z");
        var delta = run("moderation", "delta");
        assertEquals(3, delta.getInt("publication"), delta.getString("error"));
        var profile = value(PROFILE);

        execute("DELETE FROM etl.publication_profiles WHERE version = 3");
        assertEquals(3, run().getInt("publication"));

        assertEquals(value(PROFILE), profile);
    }

    @Test
    void applicationsAreComparedLikewise() {
        recruiting.clear();
        recruiting.execute("""
                INSERT INTO companies (id, name, created_at, updated_at) VALUES (1, 'Acme', '2026-01-01Z', now());
                INSERT INTO jobs (id, company_id, job_title, created_at, updated_at)
                VALUES (1, 1, 'Engineer', '2026-01-01Z', now());
                INSERT INTO job_applications (id, job_id, status, created_at, updated_at)
                SELECT id, 1, 'applied', '2026-01-05 10:00:00Z', now() FROM generate_series(1, 150) AS id
                """);
        assertEquals("succeeded", run("recruiting", "full").getString("state"));
        recruiting.execute("UPDATE job_applications SET status = 'hired' WHERE id <= 15");
        var run = run("recruiting", "full");
        assertEquals(
                List.of(
                        Map.of("month", "2026-01", "value", "applied", "before", 150, "now", 135),
                        Map.of("month", "2026-01", "value", "hired", "before", 0, "now", 15)),
                rows(run, RESTATED, "dataset", "dimension", "measure"));
        assertEquals(2, rows(run, DRIFT).size());
    }

    private List<String> restated(Answer run) {
        assertEquals(List.of(RESTATED), checks(run, "warned"));
        return rows(run, RESTATED).stream()
                .map(row -> "%s %s %s: %s, now %s"
                        .formatted(
                                row.get("month"),
                                row.get("measure"),
                                row.get("value"),
                                row.get("before"),
                                row.get("now")))
                .sorted()
                .toList();
    }

    private List<Map<String, Object>> rows(Answer run, String check, String... leftOut) {
        List<Map<String, Object>> rows = given().auth()
                .oauth2(oidc.superadmin())
                .queryParam("runId", run.getLong("id"))
                .get("/api/v1/checks")
                .jsonPath()
                .getList("find { it.id == '%s' }.failingRows".formatted(check));
        rows.forEach(row -> List.of(leftOut).forEach(row::remove));
        return rows;
    }
}
