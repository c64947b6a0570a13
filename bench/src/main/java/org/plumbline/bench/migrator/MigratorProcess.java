package org.plumbline.bench.migrator;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.plumbline.bench.database.BenchServer;
import org.plumbline.bench.measure.BenchFailure;
import org.plumbline.bench.service.Form;
import org.plumbline.bench.service.RunningService;
import org.plumbline.bench.service.ServiceProcess;
import org.plumbline.deploy.local.process.ChildProcess;
import org.plumbline.deploy.local.sample.SampleSource;
import org.plumbline.deploy.postgres.TargetDatabase;

/** The packaged migrator-service, and runs of it as a user starts them. */
public final class MigratorProcess implements RunningService {

    /** What the service may take: what the one-machine stack gives it. */
    public static final int HEAP_MB = 512;

    /** Rows whose cursor is no older than this when a run begins are read again by the next one. */
    public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    public static final String MODULE = "migrator-service";

    private final BenchServer server;
    private final String database;
    private final ServiceProcess service;
    private final Path collections;
    private final RunApi runs;

    private MigratorProcess(BenchServer server, String database, ServiceProcess service, Path collections) {
        this.server = server;
        this.database = database;
        this.service = service;
        this.collections = collections;
        runs = new RunApi(service);
    }

    /** Starts it and returns when it is ready. */
    public static MigratorProcess start(BenchServer server, Path projectDirectory) {
        var collections = collections(server);
        var form = Form.onJvm("-XX:+ExitOnOutOfMemoryError", "-Xlog:gc:file=" + collections);
        return start(server, projectDirectory, form, BenchServer.TARGET);
    }

    /** The same in another form, with a target database of its own; what its heap holds is not known. */
    public static MigratorProcess start(BenchServer server, Path projectDirectory, Form form, String database) {
        var service = ServiceProcess.start(
                server,
                projectDirectory,
                MODULE,
                form,
                HEAP_MB,
                ChildProcess::inBackground,
                settings(server, database));
        return new MigratorProcess(server, database, service, collections(server));
    }

    private static Path collections(BenchServer server) {
        return server.folder().resolve("migrator-collections.log");
    }

    @Override
    public ServiceProcess process() {
        return service;
    }

    /**
     * Starts a run and returns when it has ended.
     *
     * @throws BenchFailure if its result was not published
     */
    public RunRecord run(String pipeline, String mode) throws SQLException {
        try (var target = server.postgres().connect(database)) {
            return runs.runToItsEnd(pipeline, mode, target).thatSucceeded();
        }
    }

    /** Looks at what a repair would change, and returns when it has looked at every row. */
    public RepairCount previewRepair(String repair) {
        return runs.preview(repair);
    }

    /**
     * Has every fact published anew, and returns when that is done.
     *
     * @throws BenchFailure if it was not published
     */
    public RunRecord refresh(String dataset) throws SQLException {
        try (var target = server.postgres().connect(database)) {
            return runs.refreshToItsEnd(dataset, target).thatSucceeded();
        }
    }

    /** The most memory that its heap has held so far. */
    public HeapPeak heap() {
        return HeapPeak.read(collections);
    }

    @Override
    public void close() {
        service.close();
    }

    private static Map<String, String> settings(BenchServer server, String database) {
        var settings = new HashMap<String, String>();
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", server.postgres().jdbcUrl(database));
        settings.put("QUARKUS_DATASOURCE_USERNAME", TargetDatabase.MIGRATOR);
        settings.put("QUARKUS_DATASOURCE_PASSWORD", TargetDatabase.MIGRATOR);
        for (var source : SampleSource.values()) {
            settings.putAll(source.settings(server.postgres(), Map.of()));
        }
        settings.put("PLUMBLINE_LOAD_CLOCK_TOLERANCE", CLOCK_TOLERANCE.toString());
        // A run nobody asked for would be measured with the others.
        settings.put("PLUMBLINE_SCHEDULE_MODERATION", "off");
        settings.put("PLUMBLINE_SCHEDULE_RECRUITING", "off");
        return settings;
    }
}
