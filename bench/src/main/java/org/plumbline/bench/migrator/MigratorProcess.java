package org.plumbline.bench.migrator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.bench.database.BenchServer;
import org.plumbline.bench.measure.BenchFailure;
import org.plumbline.deploy.local.process.ChildProcess;
import org.plumbline.deploy.local.process.Health;
import org.plumbline.deploy.local.sample.SampleSource;
import org.plumbline.deploy.postgres.TargetDatabase;
import org.plumbline.testsupport.FakeOidc;

/** The packaged migrator-service with the heap that the one-machine stack gives it, and runs of it as a user starts them. */
public final class MigratorProcess implements AutoCloseable {

    /** What the service may take. */
    public static final int HEAP_MB = 512;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final BenchServer server;
    private final FakeOidc oidc;
    private final ChildProcess process;
    private final Path collections;
    private final RunApi runs;

    private MigratorProcess(BenchServer server, FakeOidc oidc, ChildProcess process, Path collections, RunApi runs) {
        this.server = server;
        this.oidc = oidc;
        this.process = process;
        this.collections = collections;
        this.runs = runs;
    }

    /** Starts it on a free port and returns when it is ready. */
    public static MigratorProcess start(BenchServer server, Path projectDirectory) {
        var jar = projectDirectory.resolve("migrator-service/target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new BenchFailure("The migrator-service is not built: %s is missing".formatted(jar));
        }
        var port = freePort();
        var collections = server.folder().resolve("migrator-collections.log");
        var oidc = FakeOidc.start();
        var process = ChildProcess.start(
                "migrator-service", command(jar, collections), environment(server, oidc, port), server.folder());
        var address = URI.create("http://localhost:" + port);
        var migrator = new MigratorProcess(server, oidc, process, collections, new RunApi(address, oidc::superadmin));
        try {
            new Health(migrator.runs.http()).await(process, address.resolve("/q/health/ready"), PATIENCE);
        } catch (RuntimeException e) {
            migrator.close();
            throw e;
        }
        return migrator;
    }

    /**
     * Starts a run and returns when it has ended.
     *
     * @throws BenchFailure if its result was not published
     */
    public RunRecord run(String mode) throws SQLException {
        try (var target = server.target()) {
            return runs.runToItsEnd(mode, target).thatSucceeded();
        }
    }

    /** Looks at what a repair would change, and returns when it has looked at every row. */
    public RepairCount previewRepair(String repair) {
        return runs.preview(repair);
    }

    /** The most memory that its heap has held so far. */
    public HeapPeak heap() {
        return HeapPeak.read(collections);
    }

    @Override
    public void close() {
        process.stop();
        runs.close();
        oidc.close();
    }

    private static List<String> command(Path jar, Path collections) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MB + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xlog:gc:file=" + collections,
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar.toString());
    }

    /** Nothing that somebody has set up for a stack of their own. */
    private static Map<String, String> environment(BenchServer server, FakeOidc oidc, int port) {
        var environment = new HashMap<>(System.getenv());
        environment
                .keySet()
                .removeIf(name -> name.matches("(PLUMBLINE|QUARKUS|JAVA_OPTS|JAVA_TOOL_OPTIONS|JDK_JAVA).*"));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", server.postgres().jdbcUrl(BenchServer.TARGET));
        environment.put("QUARKUS_DATASOURCE_USERNAME", TargetDatabase.MIGRATOR);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", TargetDatabase.MIGRATOR);
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", oidc.issuer());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.putAll(SampleSource.MODERATION.settings(server.postgres(), Map.of()));
        // A run nobody asked for would be measured with the others.
        environment.put("PLUMBLINE_SCHEDULE_MODERATION", "off");
        environment.put("PLUMBLINE_SCHEDULE_RECRUITING", "off");
        return environment;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
