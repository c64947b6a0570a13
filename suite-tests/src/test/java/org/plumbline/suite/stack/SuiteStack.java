package org.plumbline.suite.stack;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.function.Uncheck;
import org.plumbline.deploy.local.LocalStack;
import org.plumbline.deploy.local.Packaging;
import org.plumbline.deploy.local.PortSetting;
import org.plumbline.deploy.local.StackFailure;
import org.plumbline.deploy.local.StackSettings;
import org.plumbline.deploy.local.migration.RunDisplay;
import org.plumbline.deploy.local.sample.SampleSource;
import org.plumbline.deploy.postgres.TargetDatabase;
import org.plumbline.testsupport.ServerFolder;

/**
 * The suite as {@code ./dev up} leaves it: PostgreSQL, Keycloak and the packaged services on free ports, the samples
 * migrated and published. A test asks for it as a parameter; the classes of a test run share one.
 */
public final class SuiteStack implements AutoCloseable {

    /** What test classes hold that must not, or may, run beside others. */
    static final String LOCK = "the suite";

    private final Path folder;
    private final LocalStack stack;
    private final OidcServer oidc;
    private final Map<String, KeptToken> tokens = new ConcurrentHashMap<>();
    private final Service migrator;
    private final Service bi;
    private final Service catalog;
    private boolean closed;

    private SuiteStack(Path folder, LocalStack stack) {
        this.folder = folder;
        this.stack = stack;
        this.oidc = new OidcServer(stack);
        this.migrator = new Service("migrator-service", stack.address(PortSetting.MIGRATOR), "/api/v1/runs");
        this.bi = new Service("bi-service", stack.address(PortSetting.BI), "/api/v1/overview");
        this.catalog = new Service("metrics-catalog-service", stack.address(PortSetting.CATALOG), "/api/v1/metrics");
    }

    static SuiteStack start() {
        try {
            var folder = ServerFolder.create("plumbline-suite");
            var environment = neutralEnvironment();
            // As for the tests themselves: nothing runs for long enough to be worth the second compiler's time.
            environment.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
            var settings =
                    new StackSettings(Path.of(".."), folder, FreePorts.forEveryPart(), Packaging.JAR, environment);
            var stack = new SuiteStack(folder, LocalStack.start(settings, System.out::println));
            // An interrupted build ends without the end of its tests.
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-the-suite"));
            stack.migrate();
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Service migrator() {
        return migrator;
    }

    public Service bi() {
        return bi;
    }

    public Service catalog() {
        return catalog;
    }

    public List<Service> services() {
        return List.of(migrator, bi, catalog);
    }

    public OidcServer oidc() {
        return oidc;
    }

    public URI issuer() {
        return stack.settings().issuer();
    }

    /** An access token of a demo account, kept for a part of its five minutes: a test may need it while the OIDC server is away. */
    public String token(String user) {
        return tokens.compute(user, (name, kept) -> kept == null || kept.isOld() ? renewed(name, kept) : kept)
                .token();
    }

    /** The token of before, as long as it lasts, where the server gives no other. */
    private KeptToken renewed(String user, KeptToken before) {
        try {
            return new KeptToken(stack.token(user), System.nanoTime());
        } catch (StackFailure e) {
            if (before == null) {
                throw e;
            }
            return before;
        }
    }

    private record KeptToken(String token, long nanosAtLogin) {

        boolean isOld() {
            return System.nanoTime() - nanosAtLogin > Duration.ofMinutes(2).toNanos();
        }
    }

    /** What a service has written to its log so far. */
    public String log(Service service) throws IOException {
        return Files.readString(stack.settings().logDirectory().resolve(service + ".log"), StandardCharsets.UTF_8);
    }

    /** The legacy moderation database, as the migrator may see it: to read. */
    public Connection legacy() throws SQLException {
        var connection = stack.postgres().connect(SampleSource.MODERATION.database());
        connection.setReadOnly(true);
        return connection;
    }

    /** The target database, with every right but that to write. */
    public Connection target() throws SQLException {
        var connection = stack.postgres().connect(StackSettings.TARGET_DATABASE);
        connection.setReadOnly(true);
        return connection;
    }

    /** The settings of a process that is to do what the migrator does, on the same databases. */
    public Map<String, String> migratorSettings() {
        var settings = neutralEnvironment();
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", stack.postgres().jdbcUrl(StackSettings.TARGET_DATABASE));
        settings.put("QUARKUS_DATASOURCE_USERNAME", TargetDatabase.MIGRATOR);
        settings.put("QUARKUS_DATASOURCE_PASSWORD", TargetDatabase.MIGRATOR);
        for (var source : SampleSource.values()) {
            settings.putAll(source.settings(stack.postgres(), Map.of()));
        }
        return settings;
    }

    /** The settings of another bi-service, on the same databases, with sessions that the first one's are, too. */
    public Map<String, String> biSettings(int port) {
        var settings = neutralEnvironment();
        settings.put("QUARKUS_PROFILE", "local");
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", stack.postgres().jdbcUrl(StackSettings.TARGET_DATABASE));
        settings.put("QUARKUS_DATASOURCE_USERNAME", TargetDatabase.BI);
        settings.put("QUARKUS_DATASOURCE_PASSWORD", TargetDatabase.BI);
        settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer().toString());
        settings.put("PLUMBLINE_BI_CATALOG_URL", catalog.address().toString());
        settings.put("PLUMBLINE_BI_STUDIO_MIGRATOR_URL", migrator.address().toString());
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return settings;
    }

    /** A port that nobody uses at the moment. */
    public int freePort() throws IOException {
        return FreePorts.find();
    }

    /** A legacy database, to change it as people there do, or as they never would. */
    public Connection changing(SampleSource source) throws SQLException {
        return stack.postgres().connect(source.database());
    }

    /** The target database, to tell a lie in it. */
    public Connection lying() throws SQLException {
        return stack.postgres().connect(StackSettings.TARGET_DATABASE);
    }

    /** Runs a pipeline to its end, and gives what the migrator says of the run. */
    public JsonPath run(String pipeline, String mode) {
        var location = migrator.with(token("ada"))
                .contentType("application/json")
                .body("{\"pipeline\": \"%s\", \"mode\": \"%s\"}".formatted(pipeline, mode))
                .post("/api/v1/runs")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        var path = URI.create(location).getPath();
        return await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> migrator.read(token("ada"), path), run -> !"running".equals(run.getString("state")));
    }

    /** Another target database on the same server, with its roles and without a table; gives a connection to it. */
    public Connection createTarget(String name) throws SQLException {
        TargetDatabase.create(stack.postgres(), name);
        return stack.postgres().connect(name);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        oidc.close();
        stack.close();
        Uncheck.run(() -> FileUtils.deleteDirectory(folder.toFile()));
    }

    private void migrate() {
        var trouble = stack.runPipelines(new RunDisplay(System.out, false));
        if (!trouble.isEmpty()) {
            close();
            throw new IllegalStateException("the samples could not be migrated: " + trouble);
        }
    }

    /** What somebody has set up for a stack of their own does not change what is tested. */
    private static Map<String, String> neutralEnvironment() {
        var environment = new HashMap<>(System.getenv());
        environment.keySet().removeIf(name -> name.matches("(PLUMBLINE|QUARKUS|KC|JAVA_OPTS)_.*"));
        // Tests say when a run starts.
        environment.put("PLUMBLINE_SCHEDULE_MODERATION", "off");
        environment.put("PLUMBLINE_SCHEDULE_RECRUITING", "off");
        // Tests that run beside each other are one caller, who has one slot.
        environment.put("PLUMBLINE_BI_QUERIES_PATIENCE", "10s");
        return environment;
    }
}
