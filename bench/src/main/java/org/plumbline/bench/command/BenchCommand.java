package org.plumbline.bench.command;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.plumbline.bench.database.BenchServer;
import org.plumbline.bench.database.LegacyData;
import org.plumbline.bench.database.Sql;
import org.plumbline.bench.measure.Machine;
import org.plumbline.bench.measure.Measurement;
import org.plumbline.bench.measure.ResultTable;
import org.plumbline.bench.measure.Sizes;
import org.plumbline.bench.measure.Stopwatch;
import org.plumbline.bench.scenario.ScenarioName;
import org.plumbline.bench.scenario.Workbench;
import org.plumbline.bench.service.ServiceProcess;
import org.plumbline.deploy.local.StackFailure;
import org.plumbline.deploy.local.command.Launcher;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** The program behind {@code ./dev bench}. */
@Command(
        name = "./dev bench",
        description = "Measures on a PostgreSQL of its own, prints a table and writes it as JSON.",
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {

    @Option(names = "--posts", defaultValue = "1000000", description = "legacy posts (default: ${DEFAULT-VALUE})")
    long posts;

    @Option(names = "--reports", defaultValue = "400000", description = "their reports (default: ${DEFAULT-VALUE})")
    long reports;

    @Option(
            names = "--applications",
            defaultValue = "1000000",
            description = "legacy applications (default: ${DEFAULT-VALUE})")
    long applications;

    @Option(
            names = "--only",
            arity = "1..*",
            split = ",",
            paramLabel = "NAME",
            description = "${COMPLETION-CANDIDATES} (default: all of them but native)")
    List<ScenarioName> only = ScenarioName.standard();

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "where to write the results (default: target/bench.json)")
    Path json = ServiceProcess.PROJECT.resolve("target/bench.json");

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "keep the databases here and reuse them without loading again")
    Path data;

    @Option(names = "--strict", description = "exit with 1 if a figure is beyond its limit")
    boolean strict;

    // A field, because an unreferenced logger forgets its level.
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private final Clock clock = Clock.systemUTC();

    /**
     * Exit status: 0 if everything was measured, 1 if something could not be (the reason is on standard error), 2 for
     * an invalid command.
     */
    public static void main(String[] arguments) {
        // Writes UTF-8 to the terminal even if the system has no locale set up.
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        // Numbers look the same in every locale.
        Locale.setDefault(Locale.ENGLISH);
        FLYWAY.setLevel(Level.WARNING);
        // A library of the OIDC server logs through SLF4J, which would warn that it has no provider.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(
                commandLine().setExecutionExceptionHandler(Launcher::explain).execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new BenchCommand()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() throws SQLException {
        var sizes = new Sizes(posts, reports, applications);
        try (var server = BenchServer.start(data, sizes);
                var bench = new Workbench(server, sizes, BenchCommand::say)) {
            var machine = machine(server);
            try {
                generate(bench);
                for (var name : EnumSet.copyOf(only)) {
                    System.out.println(name);
                    bench.measurements().begin(name.toString());
                    name.scenario().measure(bench);
                }
            } finally {
                // Figures measured before the failure are worth keeping.
                publish(bench, machine);
            }
            return strict && !bench.measurements().areWithinTheirLimits() ? ExitCode.SOFTWARE : ExitCode.OK;
        }
    }

    private static void generate(Workbench bench) throws SQLException {
        System.out.println("%,d posts, %,d reports"
                .formatted(bench.sizes().posts(), bench.sizes().reports()));
        var watch = Stopwatch.start();
        LegacyData.provide(bench.server(), bench.sizes());
        System.out.println("  there in %.1f s".formatted(watch.seconds()));
    }

    private static Machine machine(BenchServer server) throws SQLException {
        try (var connection = server.target()) {
            return Machine.with(
                    connection.getMetaData().getDatabaseProductVersion(),
                    Sql.text(connection, "SELECT current_setting('shared_buffers')"),
                    Sql.number(connection, Sql.read("query.missing_huge_pages")));
        }
    }

    private void publish(Workbench bench, Machine machine) {
        var results = bench.measurements().all();
        new ResultFile(clock.instant().toString(), machine, bench.sizes(), results).write(json);
        System.out.println();
        System.out.println(ResultTable.of(results));
        System.out.println();
        System.out.println("Written to " + json);
        if (machine.isBusy()) {
            System.out.println("The machine was busy with other things (load %.1f on %d cores): measure again."
                    .formatted(machine.loadAtStart(), machine.cores()));
        }
        if (machine.missingHugePages() > 0) {
            System.out.println("The server has no huge pages: measure millions of posts with vm.nr_hugepages=%d."
                    .formatted(machine.missingHugePages()));
        }
        if (machine.sharedBySessions()) {
            System.out.println("The kernel lets single queries wait for 100 ms beside a long one: measure readers with"
                    + " kernel.sched_autogroup_enabled=0.");
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }

    /** Measurements with everything needed to compare them with those of another day, as JSON. */
    record ResultFile(String measuredAt, Machine machine, Sizes sizes, List<Measurement> results) {

        private static final JsonMapper JSON =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

        /** Replaces the file; creates its folder if needed. */
        public void write(Path path) {
            try {
                Files.createDirectories(path.toAbsolutePath().getParent());
                JSON.writeValue(path.toFile(), this);
            } catch (IOException e) {
                throw new StackFailure("Cannot write the results to " + path + ": " + e.getMessage(), e);
            }
        }
    }
}
