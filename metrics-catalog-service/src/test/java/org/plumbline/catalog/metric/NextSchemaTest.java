package org.plumbline.catalog.metric;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.plumbline.catalog.CatalogCallers.METRICS;
import static org.plumbline.catalog.CatalogCallers.counting;

import io.restassured.RestAssured;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.catalog.CatalogCallers;
import org.plumbline.catalog.CatalogTest;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.TestDatabase;

/** The service while the next release has already migrated its schema. */
@CatalogTest
class NextSchemaTest {

    FakeOidc oidc;
    TestDatabase database;

    @BeforeEach
    void addWhatTheNextVersionMay() throws SQLException {
        execute("""
                ALTER TABLE catalog.metrics ADD COLUMN owner text;
                ALTER TABLE catalog.metric_versions ADD COLUMN reviewed boolean NOT NULL DEFAULT false;
                ALTER TABLE catalog.metric_events ADD COLUMN ticket text;
                CREATE TABLE catalog.owners (name text PRIMARY KEY);
                INSERT INTO catalog.flyway_schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                VALUES (999, '999', 'add', 'SQL', 'V999__add.sql', 1, 'somebody', 1, true)""");
    }

    @AfterEach
    void takeItBack() throws SQLException {
        execute("""
                DELETE FROM catalog.flyway_schema_history WHERE version = '999';
                DROP TABLE catalog.owners;
                ALTER TABLE catalog.metric_events DROP COLUMN ticket;
                ALTER TABLE catalog.metric_versions DROP COLUMN reviewed;
                ALTER TABLE catalog.metrics DROP COLUMN owner""");
    }

    @Test
    void definesPublishesAndReadsAsBefore() {
        var callers = new CatalogCallers(oidc);
        callers.define(counting("ahead"));
        callers.publish("ahead", 1);
        callers.revise("ahead", counting("ahead", "Once more"));
        callers.ada().get(METRICS + "/ahead").then().statusCode(200).body("status", equalTo("published"));
        callers.ada().get(METRICS + "/ahead/versions").then().statusCode(200).body("items", hasSize(2));
        callers.ada().get(METRICS + "/ahead/history").then().statusCode(200);
        callers.ada().get(METRICS + "?search=ahead").then().statusCode(200).body("items", hasSize(1));
        RestAssured.get("/q/health/ready").then().statusCode(200);
    }

    private void execute(String sql) throws SQLException {
        try (var session = database.connectAs("plumbline_catalog");
                var statement = session.createStatement()) {
            statement.execute(sql);
        }
    }
}
