package org.plumbline.catalog.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.catalog.CatalogCallers;
import org.plumbline.catalog.CatalogTest;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.TestDatabase;

/** What the database refuses to the service's own role. */
@CatalogTest
class ProtectedVersionsTest {

    FakeOidc oidc;
    TestDatabase database;

    @BeforeEach
    void publishOneOfTwoVersions() {
        var callers = new CatalogCallers(oidc);
        if (callers.ada().get(CatalogCallers.METRICS + "/protected").statusCode() == 404) {
            callers.define(CatalogCallers.counting("protected"));
            callers.publish("protected", 1);
            callers.revise("protected", CatalogCallers.counting("protected", "Draft"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "23001 | UPDATE catalog.metric_versions SET definition = '{\"key\": \"protected\"}' WHERE metric_key = 'protected' AND version = 1",
                "23001 | UPDATE catalog.metric_versions SET version = 7 WHERE metric_key = 'protected' AND version = 1",
                "23001 | UPDATE catalog.metric_versions SET created_by = 'x' WHERE metric_key = 'protected' AND version = 1",
                "23001 | UPDATE catalog.metric_versions SET published_by = 'x' WHERE metric_key = 'protected' AND version = 1",
                "23001 | UPDATE catalog.metric_versions SET whitelist_version = 'x' WHERE metric_key = 'protected' AND version = 1",
                "23001 | UPDATE catalog.metric_versions SET status = 'draft' WHERE metric_key = 'protected' AND version = 1",
                "23514 | UPDATE catalog.metric_versions SET status = 'deprecated' WHERE metric_key = 'protected' AND version = 2",
                "23505 | UPDATE catalog.metric_versions SET status = 'published', published_at = now() WHERE metric_key = 'protected' AND version = 2",
                "23001 | DELETE FROM catalog.metric_versions WHERE metric_key = 'protected' AND version = 1",
                "23001 | DELETE FROM catalog.metric_versions WHERE metric_key = 'protected' AND version = 2",
                "23001 | TRUNCATE catalog.metric_versions CASCADE",
                "23001 | UPDATE catalog.metric_events SET reason = 'x'",
                "23001 | DELETE FROM catalog.metric_events",
                "23001 | TRUNCATE catalog.metric_events",
                "23503 | DELETE FROM catalog.metrics WHERE metric_key = 'protected'",
                "23514 | INSERT INTO catalog.metrics (metric_key, origin) VALUES ('Protected', 'custom')"
            })
    void whatWasPublishedAndWhatHappenedStaysAsItIs(String state, String statement) throws SQLException {
        try (var connection = database.connectAs("plumbline_catalog");
                var sql = connection.createStatement()) {
            var refused = assertThrows(SQLException.class, () -> sql.execute(statement));
            assertEquals(state, refused.getSQLState(), refused::getMessage);
        }
    }
}
