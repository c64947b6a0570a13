package org.plumbline.bench.migrator;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.io.function.Uncheck;
import org.plumbline.bench.database.BenchServer;
import org.plumbline.bench.database.Sql;
import org.plumbline.bench.service.Form;
import org.plumbline.bench.service.ServiceProcess;
import org.plumbline.deploy.local.StackFailure;
import org.plumbline.deploy.local.process.ChildProcess;
import org.plumbline.deploy.local.sample.SampleSource;
import org.plumbline.deploy.postgres.TargetDatabase;

/** The packaged migrator-service, and runs started as a user starts them. */
public final class MigratorProcess extends ServiceProcess {

    /** The service's heap limit, the same as in the one-machine stack. */
    public static final int HEAP_MB = 512;

    /** The service's default. */
    public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    public static final String MODULE = "migrator-service";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ACCEPTED = 202;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final BenchServer server;
    private final String database;

    /**
     * Starts the service and returns when it is ready.
     *
     * @param clockTolerance rows whose cursor is at most this old when a run begins are read again by the next run
     */
    public MigratorProcess(BenchServer server, Duration clockTolerance) {
        this(
                server,
                Form.onJvm("-XX:+ExitOnOutOfMemoryError", "-Xlog:gc:file=" + collections(server)),
                BenchServer.TARGET,
                clockTolerance);
    }

    /** Starts the service in another form, with its own target database; its heap use is not recorded. */
    public MigratorProcess(BenchServer server, Form form, String database) {
        this(server, form, database, CLOCK_TOLERANCE);
    }

    private MigratorProcess(BenchServer server, Form form, String database, Duration clockTolerance) {
        super(server, MODULE, form, HEAP_MB, ChildProcess::inBackground, settings(server, database, clockTolerance));
        this.server = server;
        this.database = database;
    }

    private static Path collections(BenchServer server) {
        return server.folder().resolve("migrator-collections.log");
    }

    public record RepairCount(long checked, long failing) {}

    /** Starts a run and returns when it has ended. */
    public RunRecord run(String pipeline, String mode) throws SQLException {
        var body = "{\"pipeline\": \"%s\", \"mode\": \"%s\"}".formatted(pipeline, mode);
        var location = post("/api/v1/runs", body, ACCEPTED)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return published(Long.parseLong(location.substring(location.lastIndexOf('/') + 1)));
    }

    /** Previews a repair, and returns when every row has been checked. */
    public RepairCount previewRepair(String repair) {
        var preview = json(post("/api/v1/repairs/%s/preview".formatted(repair), "", OK));
        return new RepairCount(
                preview.path("checked").asLong(), preview.path("failing").asLong());
    }

    /** Publishes every fact again, and returns when that is done. */
    public RunRecord refresh(String dataset) throws SQLException {
        var body = "{\"dataset\": \"%s\"}".formatted(dataset);
        var runs = json(post("/api/admin/refresh-materialized-views", body, ACCEPTED));
        return published(runs.at("/0/id").asLong());
    }

    /** Waits until a run has ended and returns it. Polls the database, which costs the service nothing. */
    private RunRecord published(long run) throws SQLException {
        try (var target = server.postgres().connect(database)) {
            await().forever()
                    .pollInterval(BETWEEN_LOOKS)
                    .until(
                            () -> Sql.text(target, Sql.read("migrator.state"), run),
                            state -> state != null && !state.equals("running"));
            var row = Sql.text(target, Sql.read("migrator.run"), run);
            return Uncheck.get(() -> JSON.readValue(row, RunRecord.class)).thatSucceeded();
        }
    }

    private HttpResponse<String> post(String path, String body, int status) {
        return send(posting(request(path), body).build(), status);
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new StackFailure("The migrator does not answer in JSON: " + response.body(), e);
        }
    }

    /** The peak use of its heap so far. */
    public HeapPeak heap() {
        return HeapPeak.read(collections(server));
    }

    private static Map<String, String> settings(BenchServer server, String database, Duration clockTolerance) {
        var settings = new HashMap<String, String>();
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", server.postgres().jdbcUrl(database));
        settings.put("QUARKUS_DATASOURCE_USERNAME", TargetDatabase.MIGRATOR);
        settings.put("QUARKUS_DATASOURCE_PASSWORD", TargetDatabase.MIGRATOR);
        for (var source : SampleSource.values()) {
            settings.putAll(source.settings(server.postgres(), Map.of()));
        }
        settings.put("PLUMBLINE_LOAD_CLOCK_TOLERANCE", clockTolerance.toString());
        // Scheduled runs would be measured along with the others.
        settings.put("PLUMBLINE_SCHEDULE_MODERATION", "off");
        settings.put("PLUMBLINE_SCHEDULE_RECRUITING", "off");
        return settings;
    }

    /** The peak use of a JVM's heap, from its garbage collection log. */
    public record HeapPeak(long usedMb, long liveMb) {

        /** Such as {@code Pause Young (Normal) (G1 Evacuation Pause) 310M->52M(512M)}. */
        private static final Pattern COLLECTION = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\(\\d+M\\)");

        static HeapPeak read(Path log) {
            try (var lines = Files.lines(log)) {
                return lines.map(COLLECTION::matcher)
                        .filter(matcher -> matcher.find())
                        .map(matcher ->
                                new HeapPeak(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                        .reduce(new HeapPeak(0, 0), HeapPeak::highest);
            } catch (IOException e) {
                throw new StackFailure("Cannot read the migrator's log of collections: " + e.getMessage(), e);
            }
        }

        private HeapPeak highest(HeapPeak other) {
            return new HeapPeak(Math.max(usedMb, other.usedMb), Math.max(liveMb, other.liveMb));
        }
    }

    /**
     * A run as recorded in the target database.
     *
     * @param error why it was not published; null if it was
     * @param movedSeconds from the first row's extraction to the last one's commit, without the publication
     * @param maintenanceSeconds the seconds of maintenance after readers have the publication; 0 if there was none
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record RunRecord(
            long id,
            String state,
            String error,
            double wholeSeconds,
            double movedSeconds,
            double checksSeconds,
            double publishedSeconds,
            double maintenanceSeconds,
            double postsPerSecond,
            long read,
            long written,
            long quarantined,
            long deleted) {

        /** Returns this run if it was published; any other run may have skipped work. */
        RunRecord thatSucceeded() {
            if (!state.equals("succeeded")) {
                throw new StackFailure("Run %d was not published, it %s: %s".formatted(id, state, error));
            }
            return this;
        }

        /**
         * Returns this run if it wrote this many rows; a figure of a run that did something else would mean nothing.
         */
        public RunRecord thatWrote(long rows) {
            if (written != rows) {
                throw new StackFailure("Run %d wrote %,d rows instead of %,d".formatted(id, written, rows));
            }
            return this;
        }
    }
}
