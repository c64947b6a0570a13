package org.plumbline.migrator.preflight;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.pipeline.Pipelines;
import org.plumbline.migrator.source.LegacySources;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.SuiteResource;
import org.plumbline.testsupport.TestDatabase;

@QuarkusTest
@QuarkusTestResource(
        value = SuiteResource.class,
        initArgs = {
            @ResourceArg(name = SuiteResource.ROLE, value = "plumbline_migrator"),
            @ResourceArg(name = SuiteResource.SCHEMA, value = SuiteResource.MIGRATED)
        })
@WithTestResource(ForumResource.class)
class SchemaCheckResourceTest {

    FakeOidc oidc;
    TestDatabase target;

    @Inject
    Preflight preflight;

    @Inject
    Pipelines pipelines;

    @Inject
    LegacySources sources;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void everythingThatTheBuiltInPipelinesNameIsThere() {
        for (var pipeline : new String[] {"moderation", "recruiting"}) {
            check(pipeline)
                    .body("pipelines[0].pipeline", is(pipeline))
                    .body("pipelines[0].findings.findAll { it.severity == 'error' }", is(List.of()))
                    .body("pipelines[0].ok", is(true))
                    .body("pipelines[0].checkedColumns", greaterThan(50));
        }
    }

    @Test
    void withoutANameEveryPipelineIsChecked() {
        check("")
                .body(
                        "pipelines.pipeline",
                        is(List.of("away", "faulty", "forum", "moderation", "recruiting", "scored_jobs")));
    }

    @Test
    void aMissingColumnComesWithTheOneThatWasMeant() {
        check("scored_jobs")
                .body("pipelines[0].ok", is(false))
                .body(
                        "pipelines[0].findings[0]",
                        is(Map.of(
                                "severity",
                                "error",
                                "database",
                                "source",
                                "where",
                                "scored_jobs.yaml:14",
                                "table",
                                "jobs",
                                "column",
                                "priority_score",
                                "message",
                                "jobs.priority_score does not exist; did you mean prestige_factor?",
                                "fix",
                                "Correct the column's name in scored_jobs.yaml:14.")))
                .body("pipelines[0].findings.findAll { it.severity == 'error' }.size()", is(1));
    }

    @Test
    void tablesWithOtherNamesAreFineAndComeWithAdvice() {
        check("forum")
                .body("pipelines[0].ok", is(true))
                .body("pipelines[0].findings.severity", everyItem(is("advice")));
        assertEquals(
                List.of(
                        "forum.yaml:21: no index starts with forum.messages.touched, so each delta run reads the"
                                + " whole table",
                        "forum.yaml:3: the start of other sessions' transactions is not visible, so each delta run"
                                + " compares every row",
                        "forum.yaml:27: forum.messages.sent is timestamp without time zone, so its values are assumed"
                                + " to be in UTC"),
                messages("forum"));
    }

    @Test
    void everythingThatIsWrongIsFoundAtOnce() {
        assertEquals(
                List.of(
                        "faulty.yaml:8: table forum.tbl_group does not exist; did you mean forum.tbl_groups?",
                        "faulty.yaml:15: forum.loose.id does not identify a row: it is neither the primary key nor alone in a unique index",
                        "faulty.yaml:16: forum.loose.label is text; a cursor must be a timestamp",
                        "faulty.yaml:24: forum.loose.payload is bytea, which cannot be a key",
                        "faulty.yaml:33: forum.recent is a view",
                        "faulty.yaml:34: forum.recent.message_id does not identify a row: it is neither the primary key nor alone in a unique index",
                        "faulty.yaml:40: forum_reader may not read forum.secret",
                        "faulty.yaml:50: forum.loose.code is text, which 'new-key: legacy' does not support",
                        "faulty.yaml:50: forum.loose.code does not identify a row: it is not declared NOT NULL",
                        "the reference query of report_facts (faulty.yaml:5): table forum.mesages does not exist; did you mean forum.messages?",
                        "the reference query of submission_facts (faulty.yaml:5): messages.sendt does not exist; did you mean messages.sent?",
                        "faulty.yaml:11: table core.communitys does not exist; did you mean core.communities?",
                        "faulty.yaml:21: core.hashtags.hashtag_id is the primary key, which 'new-key' decides",
                        "faulty.yaml:17: core.hashtags has no column deleted_at for tombstones",
                        "faulty.yaml:28: forum.loose.label is text, but core.reports.submission_id is bigint",
                        "faulty.yaml:29: a concatenation is a text, but core.reports.reported_at is timestamp with time zone",
                        "faulty.yaml:31: forum.loose.day is text, but core.reports.taken_down_at is timestamp with time zone",
                        "faulty.yaml:36: core.post_data.submission_id has no sequence to generate new keys",
                        "faulty.yaml:38: core.post_data.titel does not exist; did you mean title?",
                        "faulty.yaml:37: nothing fills core.post_data.platform, which is NOT NULL and has no default",
                        "faulty.yaml:37: nothing fills core.post_data.platform_detail, which is NOT NULL and has no default",
                        "faulty.yaml:37: nothing fills core.post_data.platform_source, which is NOT NULL and has no default",
                        "faulty.yaml:37: nothing fills core.post_data.platform_rule, which is NOT NULL and has no default",
                        "faulty.yaml:44: nothing fills core.communities.slug, which is NOT NULL and has no default",
                        "faulty.yaml:48: the primary key of core.post_data is not community_id, unlike that of"
                                + " core.communities",
                        "faulty.yaml:49: nothing fills core.post_data.submission_id, which is NOT NULL and has no default",
                        "faulty.yaml:49: nothing fills core.post_data.platform, which is NOT NULL and has no default",
                        "faulty.yaml:49: nothing fills core.post_data.platform_detail, which is NOT NULL and has no default",
                        "faulty.yaml:49: nothing fills core.post_data.platform_source, which is NOT NULL and has no default",
                        "faulty.yaml:49: nothing fills core.post_data.platform_rule, which is NOT NULL and has no default",
                        "faulty.yaml:58: core.reports.submission_id is NOT NULL, so 'if-missing: null' cannot be done",
                        "faulty.yaml:3: the start of other sessions' transactions is not visible, so each delta run"
                                + " compares every row"),
                messages("faulty"));
    }

    @Test
    void whatTheSourceGrantsTooLittleOfIsSaidAsTheGrantThatIsMissing() {
        check("faulty")
                .body(
                        "pipelines[0].findings.find { it.table == 'forum.secret' }.fix",
                        is(
                                "GRANT USAGE ON SCHEMA forum TO forum_reader; GRANT SELECT ON forum.secret TO forum_reader;"));
    }

    @Test
    void aSourceThatCannotBeReachedIsAFinding() {
        check("away")
                .body("pipelines[0].ok", is(false))
                .body("pipelines[0].findings.size()", is(1))
                .body("pipelines[0].findings[0].where", is("away.yaml:2"))
                .body("pipelines[0].findings[0].message", containsString("PLUMBLINE_SOURCES_AWAY_JDBC_URL"));
    }

    @Test
    void columnsThatReadModelsAndChecksNameAreLookedForToo() throws SQLException {
        onTarget("ALTER VIEW bi.submission_facts RENAME COLUMN language TO lang");
        onTarget("ALTER TABLE core.post_data RENAME COLUMN url TO post_url");
        try {
            assertEquals(
                    List.of(
                            "moderation.yaml:41: core.post_data.url does not exist; did you mean post_url?",
                            "read model submission_facts: bi.submission_facts.language does not exist; did you mean lang?",
                            "check platform_agrees_with_url: post_data.url does not exist; did you mean post_url?"),
                    errors("moderation"));
        } finally {
            onTarget("ALTER VIEW bi.submission_facts RENAME COLUMN lang TO language");
            onTarget("ALTER TABLE core.post_data RENAME COLUMN post_url TO url");
        }
    }

    @Test
    void aRunThatWouldFailIsRefusedWithEverythingThatIsWrong() throws SQLException {
        var pipeline = pipelines.named("scored_jobs").orElseThrow();
        try (var snapshot = sources.openSnapshot(pipeline.source());
                var connection = dataSource.getConnection()) {
            var refusal = assertThrows(PreflightFailed.class, () -> preflight.require(pipeline, snapshot, connection));

            assertEquals("""
                    Nothing was loaded: the databases do not match pipeline 'scored_jobs'.
                    scored_jobs.yaml:14: jobs.priority_score does not exist; did you mean prestige_factor? Correct the column's name in scored_jobs.yaml:14.""", refusal.getMessage());
        }
    }

    @Test
    void aSnapshotCanBeReadOnAfterAStatementInItWasRefused() throws SQLException {
        var pipeline = pipelines.named("faulty").orElseThrow();
        try (var snapshot = sources.openSnapshot(pipeline.source());
                var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            assertThrows(PreflightFailed.class, () -> preflight.require(pipeline, snapshot, connection));

            assertEquals(0, snapshot.number("SELECT count(*) FROM forum.messages"));
            assertTrue(connection.isValid(1));
            connection.rollback();
        }
    }

    @Test
    void adviceAloneLetsARunStart() throws SQLException {
        for (var name : List.of("forum", "moderation", "recruiting")) {
            var pipeline = pipelines.named(name).orElseThrow();
            try (var snapshot = sources.openSnapshot(pipeline.source());
                    var connection = dataSource.getConnection()) {
                preflight.require(pipeline, snapshot, connection);
            }
        }
    }

    @Test
    void anUnknownPipelineIsInputAtFault() {
        superadmin("/api/v1/schema-check?pipeline=moderator")
                .statusCode(400)
                .body("violations[0].field", is("pipeline"))
                .body("violations[0].message", is("is not a pipeline: 'moderator'; did you mean 'moderation'?"));
    }

    @Test
    void onlySuperadminsMayAsk() {
        given().get("/api/v1/schema-check").then().statusCode(401);
        given().auth()
                .oauth2(oidc.communityManager("paris"))
                .get("/api/v1/schema-check")
                .then()
                .statusCode(403);
    }

    private List<String> errors(String pipeline) {
        return check(pipeline)
                .extract()
                .jsonPath()
                .getList(
                        "pipelines[0].findings.findAll { it.severity == 'error' }.collect { it.where + ': ' + it.message }");
    }

    private List<String> messages(String pipeline) {
        return check(pipeline)
                .extract()
                .jsonPath()
                .getList("pipelines[0].findings.collect { it.where + ': ' + it.message }");
    }

    private ValidatableResponse check(String pipeline) {
        return superadmin("/api/v1/schema-check" + (pipeline.isEmpty() ? "" : "?pipeline=" + pipeline))
                .statusCode(200);
    }

    private ValidatableResponse superadmin(String path) {
        return given().auth().oauth2(oidc.superadmin()).get(path).then();
    }

    private void onTarget(String sql) throws SQLException {
        try (var connection = target.connectAsSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
