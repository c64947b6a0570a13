package org.plumbline.bench.migrator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
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
        var body = "{\"pipeline\": \"%s\", \"mode\": \"%s\"}".formatted(pipeline, mode);
        var location = post("/api/v1/runs", body, ACCEPTED)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return toItsEnd(Long.parseLong(location.substring(location.lastIndexOf('/') + 1)), target);
    }

    /** Has every row of a dataset published anew, and returns when the run that does so has ended. */
    RunRecord refreshToItsEnd(String dataset, Connection target) throws SQLException {
        var body = "{\"dataset\": \"%s\"}".formatted(dataset);
        var runs = json(post("/api/admin/refresh-materialized-views", body, ACCEPTED));
        return toItsEnd(runs.at("/0/id").asLong(), target);
    }

    /** What the preview of a repair says. */
    RepairCount preview(String repair) {
        var preview = json(post("/api/v1/repairs/%s/preview".formatted(repair), "", OK));
        return new RepairCount(
                preview.path("examined").asLong(), preview.path("atFault").asLong());
    }

    private static RunRecord toItsEnd(long run, Connection target) throws SQLException {
        while (isRunning(run, target)) {
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new BenchFailure("Interrupted while waiting for a run", e);
            }
        }
        return RunRecord.read(target, run);
    }

    private HttpResponse<String> post(String path, String body, int status) {
        var request = migrator.request(path, migrator.token())
                .header("Content-Type", "application/json")
                .POST(body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return migrator.send(request, status);
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return new ObjectMapper().readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new BenchFailure("The migrator does not answer in JSON: " + response.body(), e);
        }
    }

    private static boolean isRunning(long run, Connection target) throws SQLException {
        try (var query = target.prepareStatement(Sql.read("migrator.state"))) {
            query.setLong(1, run);
            try (var row = query.executeQuery()) {
                return !row.next() || row.getString("state").equals("running");
            }
        }
    }
}
