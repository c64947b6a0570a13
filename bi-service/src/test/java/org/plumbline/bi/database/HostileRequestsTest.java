package org.plumbline.bi.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.SampleTest;
import org.plumbline.testsupport.hostile.HostileRequests;

@QuarkusTest
class HostileRequestsTest extends SampleTest {

    private static final long SEED = 20_261_124;

    @BeforeEach
    void publishAnApplication() {
        data.application(1, "new", "2026-11-01T10:00Z").publishApplications(1, SampleFacts.PUBLISHED_AT);
    }

    @Test
    void whateverIsSentIsNoFaultOfTheService() throws IOException {
        var faults = new HostileRequests(oidc, SEED).send(2_000, Duration.ofSeconds(12));
        assertEquals(List.of(), faults);
    }
}
