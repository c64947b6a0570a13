package org.plumbline.catalog.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.catalog.CatalogTest;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.hostile.HostileRequests;

@CatalogTest
class HostileRequestsTest {

    private static final long SEED = 20_261_124;

    FakeOidc oidc;

    @Test
    void whateverIsSentIsNoFaultOfTheService() throws IOException {
        var faults = new HostileRequests(oidc, SEED).send(2_000, Duration.ofSeconds(12));
        assertEquals(List.of(), faults);
    }
}
