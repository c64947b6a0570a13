package org.plumbline.migrator.verification;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.plumbline.deploy.postgres.TargetDatabase;
import org.plumbline.migrator.Database;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.RecruitingDatabase;
import org.plumbline.migrator.RecruitingResource;

/** A system that has published both datasets and is what it should be. */
@QuarkusTestResource(RecruitingResource.class)
abstract class VerifiedSystem extends MigrationTest {

    static final String ADDRESS = "/api/v1/verification";

    RecruitingDatabase recruiting;

    @BeforeEach
    void publishBoth() {
        if (keepsWhatIsThere()) {
            return;
        }
        legacy.community(1, "paris");
        legacy.post(1, 1);
        recruiting.clear();
        recruiting.execute("""
                INSERT INTO companies VALUES (1, 'Quiet Mill', 'media', NULL, now(), now());
                INSERT INTO jobs (id, company_id, job_title, created_at, updated_at)
                VALUES (1, 1, 'Editor', now(), now());
                INSERT INTO job_applications (id, job_id, status, created_at, updated_at)
                VALUES (1, 1, 'new', now(), now())""");
        assertEquals("succeeded", run().getString("state"));
        assertEquals("succeeded", run("recruiting", "full").getString("state"));
    }

    final JsonPath verify() {
        return given().auth()
                .oauth2(oidc.superadmin())
                .get(ADDRESS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    final List<String> failures(JsonPath verification, String expectation) {
        return verification.getList(
                "facts.findAll { it.expectation == '%s' && it.outcome == 'failed' }.subject".formatted(expectation));
    }

    final void assertWholeAgain() {
        assertEquals(List.of(), verify().getList("facts.findAll { it.outcome == 'failed' }"));
        for (var pipeline : List.of("moderation", "recruiting")) {
            var run = run(pipeline, "reconcile");
            assertEquals("succeeded", run.getString("state"), () -> run.getString("error"));
        }
    }

    /** As those do who follow the documents. */
    final void executeAsOwner(String statement) throws SQLException {
        try (var connection = target.connectAs(TargetDatabase.MIGRATOR)) {
            Database.execute(connection, statement);
        }
    }
}
