package org.plumbline.bench.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import org.flywaydb.core.Flyway;
import org.plumbline.deploy.local.sample.SampleSource;
import org.plumbline.deploy.postgres.LocalPostgres;
import org.plumbline.deploy.postgres.TargetDatabase;

/** A PostgreSQL with the settings of the one-machine stack and both databases, on a free port, in a folder that goes with it. */
public final class BenchServer implements AutoCloseable {

    /** The target database. */
    public static final String TARGET = "plumbline";

    /** The legacy moderation database. */
    public static final String LEGACY = SampleSource.MODERATION.database();

    private final Path folder;
    private final LocalPostgres postgres;

    private BenchServer(Path folder, LocalPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    /** Starts it, with an empty target schema and without a legacy database. */
    public static BenchServer start() {
        try {
            var folder = Files.createTempDirectory("plumbline-bench");
            var server = new BenchServer(folder, LocalPostgres.start(folder.resolve("data"), 0));
            try {
                server.createTarget();
            } catch (RuntimeException e) {
                server.close();
                throw e;
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public LocalPostgres postgres() {
        return postgres;
    }

    /** For files that go with the server. */
    public Path folder() {
        return folder;
    }

    /** A superuser's connection to the target database. */
    public Connection target() throws SQLException {
        return postgres.connect(TARGET);
    }

    /** A superuser's connection to the legacy database. */
    public Connection legacy() throws SQLException {
        return postgres.connect(LEGACY);
    }

    @Override
    public void close() {
        postgres.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createTarget() {
        TargetDatabase.create(postgres, TARGET);
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(TARGET), TargetDatabase.MIGRATOR, TargetDatabase.MIGRATOR)
                .locations("classpath:db/migration")
                .defaultSchema("etl")
                .load()
                .migrate();
    }
}
