package org.plumbline.bench.migrator;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.plumbline.bench.database.Sql;
import org.plumbline.bench.measure.BenchFailure;

/** Asks as users do, over HTTP, and waits for the end of runs where it costs the service nothing: at the database. */
final class RunApi implements AutoCloseable {

    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final String PIPELINE = "moderation";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final Supplier<String> token;

    /** @param token asked for at every call, because a run can outlast a token */
    RunApi(URI address, Supplier<String> token) {
        this.address = address;
        this.token = token;
    }

    HttpClient http() {
        return http;
    }

    /** Starts a run and returns when it has ended, however it did. */
    RunRecord runToItsEnd(String mode, Connection target) throws SQLException {
        try {
            var run = start(mode);
            while (isRunning(run, target)) {
                Thread.sleep(BETWEEN_LOOKS);
            }
            return RunRecord.read(target, run);
        } catch (IOException e) {
            throw new BenchFailure("The migrator does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted while waiting for a run", e);
        }
    }

    /** What the preview of a repair says. */
    RepairCount preview(String repair) {
        try {
            var request = HttpRequest.newBuilder(address.resolve("/api/v1/repairs/" + repair + "/preview"))
                    .header("Authorization", "Bearer " + token.get())
                    .POST(BodyPublishers.noBody())
                    .build();
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != OK) {
                throw new BenchFailure("The migrator did not preview %s (%d): %s"
                        .formatted(repair, response.statusCode(), response.body()));
            }
            var preview = new ObjectMapper().readTree(response.body());
            return new RepairCount(
                    preview.path("examined").asLong(), preview.path("atFault").asLong());
        } catch (IOException e) {
            throw new BenchFailure("The migrator does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted while waiting for a preview", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private long start(String mode) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve("/api/v1/runs"))
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"pipeline\": \"%s\", \"mode\": \"%s\"}".formatted(PIPELINE, mode)))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != ACCEPTED) {
            throw new BenchFailure("The migrator did not start a %s run (%d): %s"
                    .formatted(mode, response.statusCode(), response.body()));
        }
        var location = response.headers().firstValue("Location").orElseThrow();
        return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
    }

    private static boolean isRunning(long run, Connection target) throws SQLException {
        try (var query = target.prepareStatement(Sql.read("migrator/state.sql"))) {
            query.setLong(1, run);
            try (var row = query.executeQuery()) {
                return !row.next() || row.getString("state").equals("running");
            }
        }
    }
}
