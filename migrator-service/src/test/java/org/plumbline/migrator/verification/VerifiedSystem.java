package org.plumbline.migrator.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.deploy.postgres.TargetDatabase;
import org.plumbline.migrator.Answer;
import org.plumbline.migrator.Database;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.RecruitingDatabase;
import org.plumbline.migrator.RecruitingResource;
import org.plumbline.migrator.SharedBeginning;
import org.plumbline.testsupport.TestDatabase;

/** A system that has published both datasets and is what it should be. */
@QuarkusTestResource(RecruitingResource.class)
abstract class VerifiedSystem extends MigrationTest implements SharedBeginning {

    static final String ADDRESS = "/api/v1/verification";

    RecruitingDatabase recruiting;

    @Override
    protected List<TestDatabase> sources() {
        return List.of(legacy.database(), recruiting.database());
    }

    @Override
    public void begin() {
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

    final Answer verify() {
        var verification = read(ADDRESS);
        assertTrue(
                verification.json().path("facts").isArray(),
                () -> verification.json().toPrettyString());
        return verification;
    }

    /** What has failed, as the verification says it. */
    final List<JsonNode> failed(Answer verification) {
        return facts(verification)
                .filter(fact -> fact.path("outcome").asText().equals("failed"))
                .toList();
    }

    final Stream<JsonNode> facts(Answer verification) {
        return verification.json().path("facts").valueStream();
    }

    final List<String> failures(Answer verification, String expectation) {
        return failures(verification, expectation, "subject");
    }

    final List<String> failures(Answer verification, String expectation, String field) {
        return failed(verification).stream()
                .filter(fact -> fact.path("expectation").asText().equals(expectation))
                .map(fact -> fact.path(field).asText())
                .toList();
    }

    final void assertWholeAgain() {
        assertEquals(List.of(), failed(verify()));
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
