package org.plumbline.migrator;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.OpenApiContract;
import org.plumbline.testsupport.SuiteResource;
import org.plumbline.testsupport.TestDatabase;

/** A migrator between a legacy database and a target of its own, driven through its API. */
@QuarkusTestResource(
        value = SuiteResource.class,
        initArgs = {
            @ResourceArg(name = SuiteResource.ROLE, value = "plumbline_migrator"),
            @ResourceArg(name = SuiteResource.SCHEMA, value = SuiteResource.MIGRATED)
        })
@QuarkusTestResource(LegacyResource.class)
public abstract class MigrationTest {

    private static final String EVERYTHING_THAT_A_RUN_WRITES = """
            core.communities, core.submissions, core.post_data, core.submission_metadata, core.analyses,
                core.hashtags, core.submission_hashtags, core.categories, core.submission_categories, core.reports,
                core.legacy_documents, etl.runs, etl.run_phases, etl.run_entities, etl.id_map, etl.id_map_counts, etl.quarantine,
                etl.check_results, etl.mapping_profiles, etl.check_acceptances, etl.checked_runs, etl.publication_profiles, etl.row_fingerprints,
                etl.repairs, etl.repair_rows, etl.waiting_references, etl.checkpoints, recruiting.companies,
                recruiting.jobs, recruiting.job_applications, bi.publications, bi.pending_changes,
                bi.submission_facts_delta, bi.report_facts_delta, bi.application_summary_delta,
                bi.submission_rollup, bi.application_rollup, bi.refreshes, etl.reference_submission_facts,
                etl.reference_report_facts, etl.reference_readings, etl.field_rules, etl.turns, bi.audit_log
            """;

    /** A schedule may have started one: rows that are deleted while it writes others can hold both up. */
    static final String NO_RUN_IS_ON = """
            SELECT pg_advisory_xact_lock(hashtext('plumbline.pipeline'), hashtext(pipeline))
            FROM (SELECT pipeline FROM etl.runs UNION VALUES ('moderation'), ('recruiting')) AS pipelines;
            """;

    /** Nobody has marked that what is published is no more. */
    private static final String NOTHING_IS_PUBLISHED = """
            INSERT INTO bi.pending_changes (dataset) VALUES ('submission_facts'), ('application_summary');
            REFRESH MATERIALIZED VIEW bi.mv_submission_facts;
            REFRESH MATERIALIZED VIEW bi.mv_report_facts;
            REFRESH MATERIALIZED VIEW bi.application_summary_mv;
            """;

    private static final String HAS_ENDED = """
            SELECT state <> 'running' AND NOT EXISTS (
                SELECT FROM pg_locks
                WHERE locktype = 'advisory'
                    AND granted
                    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                    AND classid::bigint = hashtext('plumbline.pipeline')::bigint & 4294967295
                    AND objid::bigint = hashtext(runs.pipeline)::bigint & 4294967295
            )
            FROM etl.runs
            WHERE run_id = ?
            """;

    /** The answers that have to be as they are documented. */
    protected static final OpenApiContract CONTRACT = new OpenApiContract();

    protected FakeOidc oidc;
    protected TestDatabase target;
    protected LegacyDatabase legacy;

    @BeforeEach
    void startWithEmptyDatabasesOrTheBeginning() throws SQLException, IOException {
        if (keepsWhatIsThere()) {
            return;
        }
        if (this instanceof SharedBeginning shared) {
            beginWith(shared);
        } else {
            emptyDatabases();
        }
    }

    private void beginWith(SharedBeginning shared) throws SQLException, IOException {
        var beginning = new RememberedBeginning(getClass().getName(), target, sources());
        if (beginning.isThere()) {
            beginning.putBack();
        } else {
            emptyDatabases();
            shared.begin();
            beginning.remember();
        }
    }

    /** Leaves nothing in the legacy database, nor of what runs write. */
    protected void emptyDatabases() throws SQLException {
        legacy.clear();
        execute(NO_RUN_IS_ON + TestDatabase.emptying(EVERYTHING_THAT_A_RUN_WRITES) + NOTHING_IS_PUBLISHED);
    }

    /** The legacy databases that a shared beginning fills. */
    protected List<TestDatabase> sources() {
        return List.of(legacy.database());
    }

    /** Whether a test begins with what the one before it has left: only where each puts back what it changes. */
    protected boolean keepsWhatIsThere() {
        return false;
    }

    /** Moves everything, and gives the run as the API shows it. */
    protected Answer run() {
        return run("moderation", "full");
    }

    /** Runs the pipeline to its end and gives the run as the API shows it. */
    protected Answer run(String pipeline, String mode) {
        var location = start(pipeline, mode);
        awaitEnd(location);
        return read(location);
    }

    /**
     * Waits until the run at this address has ended and let go of its pipeline. It asks the database, which costs next to
     * nothing: a request by REST Assured takes as much work as a small run.
     */
    protected void awaitEnd(String location) {
        try (var connection = target.borrowSuperuser();
                var hasEnded = connection.prepareStatement(HAS_ENDED)) {
            hasEnded.setLong(1, Long.parseLong(location.substring(location.lastIndexOf('/') + 1)));
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> isTrue(hasEnded));
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not say how the run stands", e);
        }
    }

    private static boolean isTrue(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Starts a run and gives its address. */
    protected String start(String pipeline, String mode) {
        var answer = PlainRequests.post(
                oidc, "/api/v1/runs", "{\"pipeline\": \"%s\", \"mode\": \"%s\"}".formatted(pipeline, mode));
        assertEquals(202, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** What a superadmin is answered who sends this. */
    protected ValidatableResponse post(String path, Map<String, String> body) {
        return given().auth()
                .oauth2(oidc.superadmin())
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    /** A request whose answer has to be as it is documented. */
    protected RequestSpecification asSuperadmin() {
        return given().filter(CONTRACT).auth().oauth2(oidc.superadmin());
    }

    protected void assertOnlySuperadminsRead(String path) {
        given().get(path).then().statusCode(401);
        given().auth().oauth2(oidc.communityManager("paris")).get(path).then().statusCode(403);
    }

    protected Answer read(String location) {
        return Answer.get(oidc, location);
    }

    /** The ids of the checks of a run that ended in a way. */
    protected List<String> checks(Answer run, String outcome) {
        return checksOf(findings(run), outcome);
    }

    protected static List<String> checksOf(List<JsonNode> findings, String outcome) {
        return findings.stream()
                .filter(finding -> finding.path("outcome").asText().equals(outcome))
                .map(finding -> finding.path("id").asText())
                .toList();
    }

    /** What the checks of a run found. */
    protected List<JsonNode> findings(Answer run) {
        return Answer.get(oidc, "/api/v1/checks?runId=" + run.getLong("id"))
                .json()
                .valueStream()
                .toList();
    }

    protected static void assertSucceeds(Answer run) {
        assertEquals("succeeded", run.getString("state"), run.getString("error"));
    }

    /** How much the checks of the last run that was published looked at. */
    protected String coverage() throws SQLException {
        return value("SELECT coverage FROM etl.checked_runs ORDER BY run_id DESC LIMIT 1");
    }

    /** The key that a post has in the target. */
    protected String submission(long post) throws SQLException {
        return value("SELECT new_id FROM etl.id_map WHERE entity = 'posts' AND legacy_id = '%d'".formatted(post));
    }

    protected String value(String sql) throws SQLException {
        try (var connection = target.borrowSuperuser()) {
            return Database.value(connection, sql);
        }
    }

    protected void execute(String sql) throws SQLException {
        try (var connection = target.borrowSuperuser()) {
            Database.execute(connection, sql);
        }
    }
}
