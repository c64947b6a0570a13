package org.plumbline.bi.audit;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.SampleTest;
import org.plumbline.model.scope.Scope;

/** Queues of their own before the one table. */
@QuarkusTest
class AuditTrailTest extends SampleTest {

    @Inject
    AuditTable table;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void whatThereIsNoRoomForIsCountedAsLostAndTheRestIsStored() throws InterruptedException {
        var trail = new AuditTrail(table, 3, meters);
        IntStream.range(0, 5).forEach(number -> trail.add(entry("trail-many", "/" + number, 200)));
        trail.start(new StartupEvent());
        trail.stop(new ShutdownEvent());
        assertEquals("/0 /1 /2", stored("trail-many"));
        assertEquals(2, count("lost"));
        assertEquals(3, count("stored"));
    }

    @Test
    void oneThatCannotBeStoredDoesNotTakeTheOthersWithIt() throws InterruptedException {
        var trail = new AuditTrail(table, 10, meters);
        trail.add(entry("trail-some", "/first", 200));
        trail.add(entry("trail-some", "/refused", 0));
        trail.add(entry("trail-some", "/last", 200));
        trail.start(new StartupEvent());
        trail.stop(new ShutdownEvent());
        assertEquals("/first /last", stored("trail-some"));
        assertEquals(1, count("lost"));
    }

    @Test
    void aCallerOfManyCommunitiesIsStored() throws InterruptedException {
        var trail = new AuditTrail(table, 10, meters);
        var scope = Scope.of(IntStream.range(0, 500)
                .mapToObj("a-community-with-a-long-name-%d"::formatted)
                .toList());
        trail.add(new AuditEntry(Instant.EPOCH, "trail-wide", scope, "GET", "/wide", null, null, 200, 1, null));
        trail.start(new StartupEvent());
        trail.stop(new ShutdownEvent());
        assertEquals("/wide", stored("trail-wide"));
    }

    @Test
    void whatTheDatabaseDidNotTakeIsTriedAgain() throws InterruptedException, SQLException {
        var trail = new AuditTrail(table, 10, meters);
        try (var _ = data.locked("bi.audit_log")) {
            trail.add(entry("trail-patient", "/waiting", 200));
            trail.start(new StartupEvent());
            await().until(() -> !data.single("""
                    SELECT count(pg_cancel_backend(pid)) FROM pg_stat_activity
                    WHERE usename = 'plumbline_bi' AND wait_event_type = 'Lock'""").equals("0"));
            assertEquals(0, count("stored"));
        }
        await().untilAsserted(() -> assertEquals("/waiting", stored("trail-patient")));
        trail.stop(new ShutdownEvent());
        assertEquals(0, count("lost"));
    }

    @Test
    void theEndDoesNotWaitForADatabaseThatTakesNothing() throws InterruptedException {
        var trail = new AuditTrail(table, 10, meters);
        data.execute("REVOKE INSERT ON bi.audit_log FROM plumbline_bi");
        try {
            trail.start(new StartupEvent());
            List.of("/one", "/two").forEach(path -> trail.add(entry("trail-late", path, 200)));
            trail.stop(new ShutdownEvent());
        } finally {
            data.execute("GRANT INSERT ON bi.audit_log TO plumbline_bi");
        }
        assertEquals(2, count("lost"));
    }

    private String stored(String caller) {
        return data.single("SELECT string_agg(path, ' ' ORDER BY audit_id) FROM bi.audit_log WHERE caller = ?", caller);
    }

    private double count(String what) {
        return meters.counter("plumbline.bi.audit." + what).count();
    }

    private static AuditEntry entry(String caller, String path, int status) {
        return new AuditEntry(Instant.EPOCH, caller, Scope.everything(), "GET", path, null, null, status, 1, null);
    }
}
