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
 * A PostgreSQL with the settings of the one-machine stack and both databases, on a free port. Its cache grows with the data, as an
 * operator's would: what is measured is the work, not the disk of whoever measures.
 *
 * @param folder of the data and of files beside it
 * @param isKept whether it stays
 * @param guard ends whatever is started for this server when the process that measures is gone
 */
public record BenchServer(Path folder, boolean isKept, LocalPostgres postgres, OrphanGuard guard)
        implements AutoCloseable {

    public static final String TARGET = "plumbline";

    public static final String LEGACY = SampleSource.MODERATION.database();

    /** All tables of the target and their indexes, without the raw rows: 3.5 kB a post. */
    private static final long POSTS_CACHED_IN_A_MEGABYTE = 300;

    /**
     * Starts it with the newest target schema.
     *
     * @param kept where its data is, or is to be, and stays; null for a folder that goes with it
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

    /** Has the server read the target into its cache, as far as there is room, as one that has run for a day would have it there. */
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

    /** Creates a target database with the newest schema, unless it is there. */
    public void createTarget(String name) {
        TargetDatabase.create(postgres, name);
        VersionedSchema.target(new TestDatabase(name, postgres.jdbcUrl(name))).migrate();
    }
}
