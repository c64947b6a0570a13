package org.plumbline.bench.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.plumbline.bench.database.LegacyData;
import org.plumbline.bench.database.Sql;
import org.plumbline.bench.measure.Stopwatch;
import org.plumbline.deploy.local.StackFailure;
import org.postgresql.PGConnection;

/**
 * How long PostgreSQL itself takes for the bundles: plain {@code INSERT … SELECT}, one statement per table, in one
 * session, into tables with the constraints and indexes of {@code core}. No id map, no hashes, no raw documents.
 */
final class Yardstick {

    private static final int BUFFER = 1 << 16;

    static final String TOTAL = "all tables";

    private static final List<String> SOURCES = List.of("communities", "posts", "reports");

    /** Referenced tables come first. */
    private static final List<String> TABLES = List.of(
            "communities",
            "submissions",
            "post_data",
            "submission_metadata",
            "analyses",
            "hashtags",
            "submission_hashtags",
            "categories",
            "submission_categories",
            "reports");

    void measure(Workbench bench) throws SQLException {
        try (var target = bench.server().target()) {
            Sql.execute(target, Sql.read("yardstick/prepare.sql"));
            try {
                bring(bench, target);
                fill(bench, target);
            } finally {
                Sql.execute(target, Sql.read("yardstick.clear"));
            }
        }
    }

    /** Copies the legacy tables, untimed: a migration reads from another database, which a plain statement cannot. */
    private static void bring(Workbench bench, Connection target) throws SQLException {
        var file = bench.server().folder().resolve("yardstick.copy");
        LegacyData.createTables(target, "yardstick_legacy");
        try (var legacy = bench.server().legacy()) {
            for (var table : SOURCES) {
                copy(legacy, table, target, "yardstick_legacy." + table, file);
                Sql.execute(target, "VACUUM (ANALYZE) yardstick_legacy." + table);
            }
        }
    }

    private static void copy(Connection from, String table, Connection to, String copied, Path file)
            throws SQLException {
        try {
            try (var rows = Files.newOutputStream(file)) {
                from.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY %s TO STDOUT".formatted(table), rows);
            }
            try (var rows = Files.newInputStream(file)) {
                to.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY %s FROM STDIN".formatted(copied), rows, BUFFER);
            }
        } catch (IOException e) {
            throw new StackFailure("Cannot copy the rows of %s: %s".formatted(table, e.getMessage()), e);
        }
    }

    private static void fill(Workbench bench, Connection target) throws SQLException {
        Sql.settle(target);
        var total = 0.0;
        for (var table : TABLES) {
            var statement = Sql.read("yardstick." + table);
            var watch = Stopwatch.start();
            var rows = Sql.execute(target, statement);
            var seconds = watch.seconds();
            total += seconds;
            bench.progress().say("  %-22s %,12d rows  %7.2f s".formatted(table, rows, seconds));
            bench.measurements().add(table, seconds, "s");
        }
        bench.measurements().add(TOTAL, total, "s");
        var rowsMoved = bench.sizes().posts() + bench.sizes().reports();
        bench.measurements().add("legacy rows per second", rowsMoved / total, "rows/s");
    }
}
