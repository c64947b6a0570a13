package org.plumbline.testsupport.replication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Set;
import org.plumbline.deploy.postgres.LocalPostgres;

/** Makes the data directory of a streaming standby: a base backup by PostgreSQL's low-level interface. */
final class Standby {

    /** Of the running server, or fetched from it by the standby. */
    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify");

    private Standby() {}

    static void make(LocalPostgres primary, Path from, Path to) throws IOException, SQLException {
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
