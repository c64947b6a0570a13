package org.plumbline.testsupport.replication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.apache.commons.io.FileUtils;
import org.plumbline.deploy.postgres.LocalPostgres;
import org.plumbline.deploy.postgres.PostgresSettings;
import org.plumbline.deploy.postgres.TargetDatabase;
import org.plumbline.testsupport.TestDatabase;
import org.plumbline.testsupport.schema.VersionedSchema;

/** A target database on two servers of its own: a primary, and a standby that streams from it. */
public final class ReplicatedDatabase implements AutoCloseable {

    private static final String NAME = "plumbline";

    /** Of the running server, or fetched from it by the standby. */
    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify");

    private final Path folder;
    private LocalPostgres primary;
    private LocalPostgres reader;

    private ReplicatedDatabase(Path folder, LocalPostgres primary, LocalPostgres reader) {
        this.folder = folder;
        this.primary = primary;
        this.reader = reader;
    }

    /** With the target schema, empty. */
    public static ReplicatedDatabase start() {
        try {
            var folder = Files.createTempDirectory("plumbline-replicated");
            var primary = LocalPostgres.start(folder.resolve("primary"), 0, PostgresSettings.forTests());
            TargetDatabase.create(primary, NAME);
            VersionedSchema.target(new TestDatabase(NAME, primary.jdbcUrl(NAME)))
                    .migrate();
            makeStandby(primary, folder.resolve("primary"), folder.resolve("reader"));
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
        return new TestDatabase(NAME, primary.jdbcUrl(NAME));
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
        primary = LocalPostgres.start(folder.resolve("primary"), primary.port(), PostgresSettings.forTests());
    }

    /** {@code kill -9}. */
    public void killReader() {
        ProcessHandle.of(reader.pid()).orElseThrow().destroyForcibly();
        reader.close();
    }

    public void startReader() {
        reader = LocalPostgres.start(folder.resolve("reader"), reader.port(), PostgresSettings.forTests());
    }

    @Override
    public void close() {
        reader.close();
        primary.close();
        FileUtils.deleteQuietly(folder.toFile());
    }

    private String url(String target) {
        return "jdbc:postgresql://localhost:%d,localhost:%d/%s?targetServerType=%s&hostRecheckSeconds=0"
                .formatted(primary.port(), reader.port(), NAME, target);
    }

    /** The data directory of a streaming standby: a base backup by PostgreSQL's low-level interface. */
    private static void makeStandby(LocalPostgres primary, Path from, Path to) throws IOException, SQLException {
        try (var session = primary.connect("postgres");
                var statement = session.createStatement()) {
            statement.execute("SELECT pg_backup_start('standby', fast => true)");
            copy(from, to);
            try (var label = statement.executeQuery("SELECT labelfile FROM pg_backup_stop()")) {
                label.next();
                Files.writeString(to.resolve("backup_label"), label.getString(1));
            }
        }
        for (var folder : LEFT_OUT) {
            if (folder.startsWith("pg_")) {
                Files.createDirectory(to.resolve(folder));
            }
        }
        Files.createFile(to.resolve("standby.signal"));
        Files.writeString(
                to.resolve("postgresql.auto.conf"),
                """
                primary_conninfo = 'host=localhost port=%d user=%s password=%s application_name=reader'
                wal_retrieve_retry_interval = '100ms'
                """.formatted(primary.port(), LocalPostgres.SUPERUSER, LocalPostgres.SUPERUSER_PASSWORD),
                StandardOpenOption.APPEND);
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwx------"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var place = from.relativize(file);
                if (!LEFT_OUT.contains(place.getName(0).toString())) {
                    copyOne(file, to.resolve(place.toString()));
                }
            }
        }
    }

    private static void copyOne(Path file, Path to) throws IOException {
        try {
            Files.copy(file, to);
        } catch (NoSuchFileException e) {
            // The server has deleted it since: what it writes to its log makes up for that.
            if (Files.exists(file)) {
                throw e;
            }
        }
    }
}
