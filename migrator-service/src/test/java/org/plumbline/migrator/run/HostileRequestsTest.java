package org.plumbline.migrator.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.testsupport.hostile.HostileRequests;

@QuarkusTest
class HostileRequestsTest extends MigrationTest {

    private static final long SEED = 20_261_124;

    @Test
    void whateverIsSentIsNoFaultOfTheService() throws IOException {
        run();
        var faults = new HostileRequests(oidc, SEED).send(2_000, Duration.ofSeconds(12));
        assertEquals(List.of(), faults);
    }
}
