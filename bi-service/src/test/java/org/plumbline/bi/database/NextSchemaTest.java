package org.plumbline.bi.database;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleTest;

/** The service while the next release has already migrated the target schema. */
@QuarkusTest
class NextSchemaTest extends SampleTest {

    @BeforeEach
    void addWhatTheNextVersionMay() {
        data.execute("""
                ALTER TABLE core.submissions ADD COLUMN reviewed boolean NOT NULL DEFAULT false;
                ALTER TABLE bi.audit_log ADD COLUMN release text NOT NULL DEFAULT 'before';
                ALTER TABLE etl.runs ADD COLUMN host text;
                CREATE VIEW bi.reviewed AS SELECT submission_id FROM core.submissions WHERE reviewed;
                INSERT INTO etl.flyway_schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                VALUES (999, '999', 'add', 'SQL', 'V999__add.sql', 1, 'somebody', 1, true)""");
    }

    @AfterEach
    void takeItBack() {
        data.execute("""
                DELETE FROM etl.flyway_schema_history WHERE version = '999';
                DROP VIEW bi.reviewed;
                ALTER TABLE etl.runs DROP COLUMN host;
                ALTER TABLE bi.audit_log DROP COLUMN release;
                ALTER TABLE core.submissions DROP COLUMN reviewed""");
    }

    @Test
    void answersAndRecordsAsBefore() {
        assertEquals("999", data.single("SELECT bi.schema_version()"));
        Api.with(oidc.superadmin())
                .get(Api.OVERVIEW + "?compare=previous")
                .then()
                .statusCode(200)
                .body("kpis.submissions.value", equalTo(5))
                .body("kpis.medianHoursToTakedown.value", equalTo(36));
        Api.with(oidc.superadmin()).get(Api.FRESHNESS).then().statusCode(200);
        Api.with(oidc.superadmin()).get(Api.EXPLAIN + "submissions").then().statusCode(200);
        RestAssured.get("/q/health/ready").then().statusCode(200);
        await().until(() -> data.single("SELECT count(*) > 0 FROM bi.audit_log WHERE release = 'before'")
                .equals("t"));
    }
}
