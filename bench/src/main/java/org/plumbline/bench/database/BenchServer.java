package org.plumbline.bench.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.function.Uncheck;
import org.plumbline.bench.measure.Sizes;
import org.plumbline.deploy.local.process.OrphanGuard;
import org.plumbline.deploy.local.sample.SampleSource;
import org.plumbline.deploy.postgres.LocalPostgres;
import org.plumbline.deploy.postgres.PostgresSettings;
import org.plumbline.deploy.postgres.TargetDatabase;
import org.plumbline.testsupport.TestDatabase;
import org.plumbline.testsupport.schema.VersionedSchema;

/**
 * A PostgreSQL server with the settings of the one-machine stack and both databases, on a free port. Its cache grows
 * with the data, as in production, so that the bench measures the work and not the machine's disk.
 *
 * @param folder the folder of the data and of related files
 * @param isKept whether the folder is kept
 * @param guard ends everything that was started for this server once the measuring process is gone
 */
public record BenchServer(Path folder, boolean isKept, LocalPostgres postgres, OrphanGuard guard)
        implements AutoCloseable {

    public static final String TARGET = "plumbline";

    public static final String LEGACY = SampleSource.MODERATION.database();

    /** All tables of the target and their indexes, without the raw rows, take 3.5 kB per post. */
    private static final long POSTS_CACHED_IN_A_MEGABYTE = 300;

    /**
     * Starts a server with the newest target schema.
     *
     * @param kept the folder in which the data is kept; null for a temporary folder
     */
    public static BenchServer start(Path kept, Sizes sizes) {
        var folder = kept == null ? Uncheck.get(() -> Files.createTempDirectory("plumbline-bench")) : kept;
        var settings = PostgresSettings.forLocalStack(sizes.posts() / POSTS_CACHED_IN_A_MEGABYTE);
        var postgres = LocalPostgres.start(folder.resolve("data"), 0, settings);
        var server = new BenchServer(folder, kept != null, postgres, OrphanGuard.start());
        try {
            server.guard.guardPostgres(postgres.pid());
            server.createTarget(TARGET);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        return server;
    }

    /** A superuser's connection to the target database. */
    public Connection target() throws SQLException {
        return postgres.connect(TARGET);
    }

    /** A superuser's connection to the legacy database. */
    public Connection legacy() throws SQLException {
        return postgres.connect(LEGACY);
    }

    /**
     * Makes the server read the target into its cache, as far as it fits; a server that has run for a day has it there.
     */
    public void warmUp() throws SQLException {
        try (var connection = target()) {
            Sql.execute(connection, Sql.read("warm/target.sql"));
        }
    }

    @Override
    public void close() {
        var pid = postgres.pid();
        postgres.close();
        guard.release(pid);
        guard.close();
        if (!isKept) {
            FileUtils.deleteQuietly(folder.toFile());
        }
    }

    /** Creates a target database with the newest schema, unless it exists. */
    public void createTarget(String name) {
        TargetDatabase.create(postgres, name);
        VersionedSchema.target(new TestDatabase(name, postgres.jdbcUrl(name))).migrate();
    }
}
