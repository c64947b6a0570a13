package org.plumbline.testsupport.replication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import org.plumbline.deploy.postgres.LocalPostgres;
import org.plumbline.deploy.postgres.PostgresSettings;
import org.plumbline.deploy.postgres.TargetDatabase;
import org.plumbline.testsupport.TestDatabase;
import org.plumbline.testsupport.schema.VersionedSchema;

/** A target database on two servers of its own: a primary, and a standby that streams from it. */
public final class ReplicatedDatabase implements AutoCloseable {

    private static final String NAME = "plumbline";

    private final Path folder;
    private final int primaryPort;
    private final int readerPort;
    private LocalPostgres primary;
    private LocalPostgres reader;

    private ReplicatedDatabase(Path folder, LocalPostgres primary, LocalPostgres reader) {
        this.folder = folder;
        this.primary = primary;
        this.reader = reader;
        primaryPort = primary.port();
        readerPort = reader.port();
    }

    /** With the target schema, empty. */
    public static ReplicatedDatabase start() {
        try {
            var folder = Files.createTempDirectory("plumbline-replicated");
            var primary = LocalPostgres.start(folder.resolve("primary"), 0, PostgresSettings.forTests());
            TargetDatabase.create(primary, NAME);
            var schema = VersionedSchema.target(new TestDatabase(NAME, primary.jdbcUrl(NAME)));
            schema.migrateTo(schema.versions().getLast());
            Standby.make(primary, folder.resolve("primary"), folder.resolve("reader"));
            var reader = LocalPostgres.start(folder.resolve("reader"), 0, PostgresSettings.forTests());
            var database = new ReplicatedDatabase(folder, primary, reader);
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("no standby can be made", e);
        }
    }

    /** The primary's, as long as no other has taken over. */
    public TestDatabase database() {
        return new TestDatabase(NAME, "jdbc:postgresql://localhost:%d/%s".formatted(primaryPort, NAME));
    }

    /** The driver's way to whichever server takes writes. */
    public String primaryUrl() {
        return url("primary");
    }

    /** The driver's way to a standby, or else to the primary. */
    public String readersUrl() {
        return url("preferSecondary");
    }

    /** A superuser's session on the standby. */
    public Connection connectToReader() throws SQLException {
        return reader.connect(NAME);
    }

    public void stopPrimary() {
        primary.close();
    }

    public void startPrimary() {
        primary = LocalPostgres.start(folder.resolve("primary"), primaryPort, PostgresSettings.forTests());
    }

    /** {@code kill -9}. */
    public void killReader() {
        ProcessHandle.of(reader.pid()).orElseThrow().destroyForcibly();
        reader.close();
    }

    public void startReader() {
        reader = LocalPostgres.start(folder.resolve("reader"), readerPort, PostgresSettings.forTests());
    }

    @Override
    public void close() {
        reader.close();
        primary.close();
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String url(String target) {
        return "jdbc:postgresql://localhost:%d,localhost:%d/%s?targetServerType=%s&hostRecheckSeconds=0"
                .formatted(primaryPort, readerPort, NAME, target);
    }
}
