package org.plumbline.bi.database;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.ReplicatedDatabase;
import org.plumbline.bi.fixture.ReplicatedResource;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.TargetData;
import org.plumbline.bi.fixture.TestClock;
import org.plumbline.testsupport.FakeOidc;

/** Numbers from a streaming standby, whatever happens to it and to its primary; what no test mends comes last. */
@QuarkusTest
@WithTestResource(ReplicatedResource.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReadersTest {

    FakeOidc oidc;
    ReplicatedDatabase servers;

    @Inject
    TestClock clock;

    /** Each test publishes later ones than those before it: nobody is shown an older one again. */
    private static long version = 10;

    private TargetData data;

    @BeforeEach
    void publishTheSample() throws SQLException {
        clock.set(SampleFacts.NOW);
        data = new TargetData(servers.database());
        SampleFacts.publish(data);
        version += 10;
        data.publish(version, SampleFacts.PUBLISHED_AT);
        awaitReader();
    }

    @Test
    void answersComeFromTheReader() throws SQLException {
        assertEquals(5, overview().getInt("kpis.submissions.value"));
        var before = readerTime();
        assertEquals(version, overview().getLong("publication.version"));
        assertTrue(readerHasServedSince(before));
    }

    @Test
    void nobodyIsShownLessThanThePrimaryHas() throws SQLException {
        pause();
        try {
            publishOneMore();
            for (var path : new String[] {Api.OVERVIEW, Api.EXPLAIN + "submissions"}) {
                Api.with(oidc.superadmin()).get(path).then().statusCode(200).body("publication.version", equalTo((int)
                        version));
            }
            assertEquals(6, overview().getInt("kpis.submissions.value"));
            Api.with(oidc.superadmin())
                    .contentType("application/json")
                    .body("{\"dataset\": \"submission_facts\", \"measures\": [{\"agg\": \"count\"}]}")
                    .post(Api.QUERY)
                    .then()
                    .statusCode(200)
                    .body("publication.version", equalTo((int) version))
                    .body("rows[0][0]", equalTo(8));
        } finally {
            resume();
        }
        var before = readerTime();
        await().untilAsserted(() -> {
            assertEquals(version, overview().getLong("publication.version"));
            assertTrue(readerHasServedSince(before));
        });
    }

    @Test
    void aReaderThatLagsIsStaleWithThatReason() throws SQLException {
        pause();
        try {
            data.community("later");
            await().untilAsserted(() -> {
                var publication = overview().getMap("publication");
                assertEquals("replica_behind", publication.get("staleCause"));
                assertEquals((int) version, publication.get("version"));
            });
        } finally {
            resume();
        }
        await().untilAsserted(() -> assertEquals(false, overview().getBoolean("publication.stale")));
    }

    @Test
    void withoutThePrimaryReadingGoesOnAndTheRecordIsKept() throws SQLException {
        overview();
        servers.stopPrimary();
        try {
            for (var path : new String[] {Api.OVERVIEW, Api.EXPLAIN + "submissions", Api.FRESHNESS}) {
                Api.with(oidc.superadmin()).get(path).then().statusCode(200);
            }
            await().until(() -> "replica_behind".equals(overview().getString("publication.staleCause")));
            RestAssured.get("/q/health/ready").then().statusCode(200);
        } finally {
            servers.startPrimary();
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> !overview().getBoolean("publication.stale"));
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> Integer.parseInt(
                                data.single("SELECT count(*) FROM bi.audit_log WHERE path = ?", Api.FRESHNESS)),
                        greaterThan(0));
    }

    @Test
    void aReaderThatIsBehindIsNoSubstituteForAPrimaryThatIsAway() throws SQLException {
        pause();
        try {
            publishOneMore();
            assertEquals(version, overview().getLong("publication.version"));
            servers.stopPrimary();
            Api.with(oidc.superadmin())
                    .get(Api.OVERVIEW)
                    .then()
                    .statusCode(503)
                    .body("type", equalTo("/problems/database-unavailable"));
        } finally {
            servers.startPrimary();
            resume();
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> overview().getLong("publication.version"), is(version));
    }

    @Test
    void aReaderThatIsKilledCostsNobodyAnAnswer() throws Exception {
        try (var callers = new SteadyCallers(oidc)) {
            callers.awaitAnswers(20);
            servers.killReader();
            callers.awaitAnswers(40);
            publishOneMore();
            callers.awaitAnswers(20);
            servers.startReader();
            callers.awaitAnswers(40);
            assertEquals(version, callers.newestVersion());
        }
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aReaderThatIsPromotedTakesOver() throws SQLException {
        overview();
        var recorded = count("SELECT count(*) FROM bi.audit_log");
        servers.stopPrimary();
        execute("SELECT pg_promote(wait => true)");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var publication = overview().getMap("publication");
            assertEquals((int) version, publication.get("version"));
            assertEquals(false, publication.get("stale"));
        });
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            overview();
            assertTrue(count("SELECT count(*) FROM bi.audit_log") > recorded + 1);
        });
    }

    private JsonPath overview() {
        return Api.with(oidc.superadmin())
                .get(Api.OVERVIEW)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void publishOneMore() {
        data.post("paris", "meta", "instagram", "2026-11-18T08:00Z", null);
        version++;
        data.publish(version, SampleFacts.PUBLISHED_AT);
    }

    private void pause() throws SQLException {
        execute("SELECT pg_wal_replay_pause()");
        await().until(() -> count("SELECT (pg_get_wal_replay_pause_state() = 'paused')::integer") == 1);
    }

    private void resume() throws SQLException {
        execute("SELECT pg_wal_replay_resume()");
    }

    /** Until the standby shows what the primary does. */
    private void awaitReader() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> count("SELECT pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '%s')::bigint"
                                .formatted(data.single("SELECT pg_current_wal_lsn()")))
                        >= 0);
    }

    /** In microseconds. */
    private long readerTime() throws SQLException {
        return count("SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000000 AS bigint)");
    }

    private boolean readerHasServedSince(long time) throws SQLException {
        return count("""
                SELECT count(*) FROM pg_stat_activity
                WHERE application_name = 'plumbline-bi-readers' AND extract(epoch FROM query_start) * 1000000 > %d""".formatted(time)) > 0;
    }

    private void execute(String sql) throws SQLException {
        try (var session = servers.connectToReader();
                var statement = session.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (var session = servers.connectToReader();
                var statement = session.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
