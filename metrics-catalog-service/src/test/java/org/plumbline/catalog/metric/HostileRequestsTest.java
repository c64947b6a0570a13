package org.plumbline.catalog.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plumbline.catalog.CatalogTest;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.TestDatabase;
import org.plumbline.testsupport.hostile.HostileRequests;

@CatalogTest
class HostileRequestsTest {

    private static final long SEED = 20_261_124;

    FakeOidc oidc;
    TestDatabase database;

    @Test
    void whateverIsSentIsNoFaultOfTheService() throws IOException {
        var faults = new HostileRequests(oidc, SEED).send(2_000, Duration.ofSeconds(12));
        assertEquals(List.of(), faults);
    }

    /** Some of these requests define metrics, which other tests would find; the service itself never forgets a version. */
    @AfterEach
    void forgetWhatWasDefined() throws SQLException {
        try (var session = database.connectAsSuperuser();
                var statement = session.createStatement()) {
            statement.execute("""
                    SET session_replication_role = replica;
                    DELETE FROM catalog.metric_events AS event USING catalog.metrics AS metric
                    WHERE event.metric_key = metric.metric_key AND metric.origin = 'custom';
                    DELETE FROM catalog.metric_versions AS version USING catalog.metrics AS metric
                    WHERE version.metric_key = metric.metric_key AND metric.origin = 'custom';
                    DELETE FROM catalog.metrics WHERE origin = 'custom';
                    """);
        }
    }
}
