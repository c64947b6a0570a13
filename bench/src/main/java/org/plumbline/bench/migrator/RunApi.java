package org.plumbline.bench.migrator;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.plumbline.bench.database.Sql;
import org.plumbline.bench.measure.BenchFailure;
import org.plumbline.bench.service.ServiceProcess;

/** Asks as users do, over HTTP, and waits for the end of runs where it costs the service nothing: at the database. */
final class RunApi {

    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final ServiceProcess migrator;

    RunApi(ServiceProcess migrator) {
        this.migrator = migrator;
    }

    /** Starts a run and returns when it has ended, however it did. */
    RunRecord runToItsEnd(String pipeline, String mode, Connection target) throws SQLException {
        return toItsEnd(() -> start(pipeline, mode), target);
    }

    /** Has every row of a dataset published anew, and returns when the run that does so has ended. */
    RunRecord refreshToItsEnd(String dataset, Connection target) throws SQLException {
        return toItsEnd(() -> refresh(dataset), target);
    }

    /** Starts a run and gives its number. */
    @FunctionalInterface
    private interface Start {
        long run() throws IOException, InterruptedException;
    }

    private static RunRecord toItsEnd(Start start, Connection target) throws SQLException {
        try {
            var run = start.run();
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
            var response = post("/api/v1/repairs/%s/preview".formatted(repair), "");
            if (response.statusCode() != OK) {
                throw refused("did not preview " + repair, response);
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

    private long start(String pipeline, String mode) throws IOException, InterruptedException {
        var response = post("/api/v1/runs", "{\"pipeline\": \"%s\", \"mode\": \"%s\"}".formatted(pipeline, mode));
        if (response.statusCode() != ACCEPTED) {
            throw refused("did not start a %s run".formatted(mode), response);
        }
        var location = response.headers().firstValue("Location").orElseThrow();
        return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
    }

    private long refresh(String dataset) throws IOException, InterruptedException {
        var response = post("/api/admin/refresh-materialized-views", "{\"dataset\": \"%s\"}".formatted(dataset));
        if (response.statusCode() != ACCEPTED) {
            throw refused("did not refresh " + dataset, response);
        }
        return new ObjectMapper().readTree(response.body()).at("/0/id").asLong();
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(migrator.address().resolve(path))
                .header("Authorization", "Bearer " + migrator.token())
                .header("Content-Type", "application/json")
                .POST(body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return migrator.http().send(request, BodyHandlers.ofString());
    }

    private static BenchFailure refused(String what, HttpResponse<String> response) {
        return new BenchFailure("The migrator %s (%d): %s".formatted(what, response.statusCode(), response.body()));
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
