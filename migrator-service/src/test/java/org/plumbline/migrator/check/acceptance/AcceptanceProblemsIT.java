package org.plumbline.migrator.check.acceptance;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.testsupport.GoldenProblems;

/** Why a difference cannot be accepted, or an acceptance not be withdrawn, is said in the words of the files. */
@QuarkusIntegrationTest
class AcceptanceProblemsIT extends MigrationTest {

    private static final String ACCEPTANCES = "/api/v1/checks/community_slugs_are_unique/acceptances";

    private String run;

    @BeforeEach
    void publish() {
        legacy.community(1, "paris");
        legacy.post(1, 1);
        var published = run();
        assertSucceeds(published);
        run = published.getString("id");
    }

    @Test
    void whereTheCheckPassed() throws IOException {
        match("check-passed", Map.of("run", run));
    }

    @Test
    void whereTheCheckWasNotCarriedOut() throws IOException, SQLException {
        execute("UPDATE etl.check_results SET fingerprint = NULL");
        match("check-not-carried-out", Map.of("run", run));
    }

    @Test
    void whereTheDifferenceIsAcceptedAlready() throws IOException, SQLException {
        acceptDuplicate();
        match("difference-accepted", Map.of("run", run));
    }

    @Test
    void whereTheAcceptanceIsWithdrawnAlready() throws IOException, SQLException {
        acceptDuplicate();
        var id = read(ACCEPTANCES).getString("0.id");
        post("%s/%s/revoke".formatted(ACCEPTANCES, id), 200);
        match(
                "acceptance-revoked",
                Map.of("acceptance", id, "time", read(ACCEPTANCES).getString("0.revokedAt")));
    }

    /** One more community of the same name in the target. */
    private void acceptDuplicate() throws SQLException {
        legacy.execute("UPDATE posts SET submitted_at = submitted_at + interval '1 second'");
        execute("INSERT INTO core.communities (slug, name, created_at) VALUES ('paris', 'Paris', now())");
        var refused = run();
        assertEquals("refused", refused.getString("state"));
        run = refused.getString("id");
        post(ACCEPTANCES, 201);
    }

    private void post(String path, int status) {
        given().auth()
                .oauth2(oidc.superadmin())
                .contentType("application/json")
                .body(Map.of("reason", "They are the same"))
                .post(path)
                .then()
                .statusCode(status);
    }

    private void match(String state, Map<String, String> values) throws IOException {
        new GoldenProblems(oidc).match(Path.of("src/test/resources/golden/problem", state + ".json"), values);
    }
}
