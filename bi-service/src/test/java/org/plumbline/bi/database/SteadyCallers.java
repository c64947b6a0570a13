package org.plumbline.bi.database;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.plumbline.bi.fixture.Api;
import org.plumbline.testsupport.FakeOidc;

/** Ask for the overview fifty times a second: all of them are answered, and nobody with an older version than before. */
final class SteadyCallers implements AutoCloseable {

    private static final int CALLERS = 10;
    private static final long MILLIS_BETWEEN_REQUESTS = 200;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(CALLERS);
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicLong newest = new AtomicLong();
    private final List<ScheduledFuture<?>> callers;

    SteadyCallers(FakeOidc oidc) {
        var token = oidc.superadmin();
        callers = IntStream.range(0, CALLERS)
                .<ScheduledFuture<?>>mapToObj(place -> threads.scheduleAtFixedRate(
                        () -> ask(token),
                        place * MILLIS_BETWEEN_REQUESTS / CALLERS,
                        MILLIS_BETWEEN_REQUESTS,
                        TimeUnit.MILLISECONDS))
                .toList();
    }

    private void ask(String token) {
        // What anybody has been shown before this one asks.
        var shown = newest.get();
        var answer = Api.with(token).get(Api.OVERVIEW);
        assertEquals(200, answer.statusCode(), answer.asString());
        var version = answer.jsonPath().getLong("publication.version");
        assertTrue(version >= shown, () -> "version %d after %d".formatted(version, shown));
        newest.accumulateAndGet(version, Math::max);
        answers.incrementAndGet();
    }

    /** Until so many more requests are answered; fails where one is not. */
    void awaitAnswers(int more) throws ExecutionException, InterruptedException {
        var until = answers.get() + more;
        await().atMost(Duration.ofSeconds(30))
                .until(() -> answers.get() >= until || callers.stream().anyMatch(ScheduledFuture::isDone));
        for (var caller : callers) {
            if (caller.isDone()) {
                caller.get();
            }
        }
    }

    long newestVersion() {
        return newest.get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
