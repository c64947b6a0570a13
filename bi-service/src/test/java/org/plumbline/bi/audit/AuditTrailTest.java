package org.plumbline.bi.audit;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.model.scope.Scope;

class AuditTrailTest {

    private static final String NO_TABLE = "42P01";
    private static final String BAD_TEXT = "22021";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> stored = new CopyOnWriteArrayList<>();

    @Test
    void whatThereIsNoRoomForIsCountedAsLostAndTheRestIsStored() throws InterruptedException {
        var trail = new AuditTrail(this::store, 3, meters);
        IntStream.range(0, 5).forEach(number -> trail.add(entry("caller " + number)));
        trail.start(new StartupEvent());
        trail.stop(new ShutdownEvent());
        assertEquals(List.of("caller 0", "caller 1", "caller 2"), stored);
        assertEquals(2, count("lost"));
        assertEquals(3, count("stored"));
    }

    @Test
    void oneThatCannotBeStoredDoesNotTakeTheOthersWithIt() throws InterruptedException {
        var trail = new AuditTrail(
                entries -> {
                    if (entries.stream().anyMatch(entry -> entry.caller().equals("bad"))) {
                        throw new SQLException("no such text", BAD_TEXT);
                    }
                    store(entries);
                },
                10,
                meters);
        List.of("first", "bad", "last").forEach(caller -> trail.add(entry(caller)));
        trail.start(new StartupEvent());
        trail.stop(new ShutdownEvent());
        assertEquals(List.of("first", "last"), stored);
        assertEquals(1, count("lost"));
    }

    @Test
    void whatWaitedForTheDatabaseIsStoredOnceItIsBack() throws InterruptedException {
        var tries = new CopyOnWriteArrayList<Integer>();
        var trail = new AuditTrail(
                entries -> {
                    tries.add(entries.size());
                    if (tries.size() == 1) {
                        throw new SQLException("not yet", NO_TABLE);
                    }
                    store(entries);
                },
                10,
                meters);
        trail.add(entry("patient"));
        trail.start(new StartupEvent());
        await().until(() -> stored, List.of("patient")::equals);
        trail.stop(new ShutdownEvent());
        assertEquals(List.of(1, 1), tries);
        assertEquals(0, count("lost"));
    }

    @Test
    void theEndDoesNotWaitForADatabaseThatIsGone() throws InterruptedException {
        var trail = new AuditTrail(
                entries -> {
                    throw new SQLException("gone", "08006");
                },
                10,
                meters);
        trail.start(new StartupEvent());
        List.of("one", "two").forEach(caller -> trail.add(entry(caller)));
        trail.stop(new ShutdownEvent());
        assertEquals(2, count("lost"));
    }

    private void store(List<AuditEntry> entries) {
        entries.forEach(entry -> stored.add(entry.caller()));
    }

    private double count(String what) {
        return meters.counter("plumbline.bi.audit." + what).count();
    }

    private static AuditEntry entry(String caller) {
        return new AuditEntry(
                Instant.EPOCH, caller, Scope.everything(), "GET", "/api/v1/overview", null, null, 200, 1, null);
    }
}
