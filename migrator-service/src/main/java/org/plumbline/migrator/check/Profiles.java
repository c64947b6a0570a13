package org.plumbline.migrator.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/**
 * What the content of a publication looks like from afar: shares of its kinds of facts, counts of its months. The next one
 * is compared with it. Its SQL lies in a folder of the publication's name below {@code /sql/checks/profile}.
 */
@ApplicationScoped
public class Profiles {

    private final int kept;

    Profiles(ChecksConfig config) {
        kept = config.profilesKept();
    }

    /** A line of a profile; what it does not speak of is null. */
    private record Count(String measure, String month, String dimension, String value, long rows) {}

    /**
     * Keeps the profile of content with its publication, in the transaction that publishes it.
     *
     * @param publication the dataset, as in {@code bi.publications}
     * @param version the publication that holds the content; one that has a profile keeps it
     */
    public void record(CheckContext context, String publication, long version) throws SQLException {
        var statements = new Statements(context.target());
        if (statements.number(sql("is_kept"), publication, version) == 0) {
            take(context.target(), publication);
            statements.update(sql("keep"), version, publication);
            statements.update(sql("forget"), publication, version - kept);
        }
    }

    /** Takes the profile of everything that a pipeline publishes, where the transaction does not have it yet. */
    static void take(CheckContext context) throws SQLException {
        for (var publication : context.pipeline().publishes()) {
            take(context.target(), publication);
        }
    }

    private static void take(Connection target, String publication) throws SQLException {
        var statements = new Statements(target);
        statements.update(sql("create"));
        if (statements.number(sql("is_there"), publication) > 0) {
            return;
        }
        var counts = counts(target, publication);
        statements.update(
                sql("take"),
                publication,
                statements.texts(counts.stream().map(Count::measure).toList()),
                statements.texts(counts.stream().map(Count::month).toList()),
                statements.texts(counts.stream().map(Count::dimension).toList()),
                statements.texts(counts.stream().map(Count::value).toList()),
                statements.bigints(counts.stream().map(Count::rows).toList()));
    }

    private static List<Count> counts(Connection target, String publication) throws SQLException {
        var counts = new ArrayList<Count>();
        try (var statement = target.prepareStatement(sql(publication + "/profile"))) {
            var months = months(target, publication);
            for (var parameter = 1;
                    parameter <= statement.getParameterMetaData().getParameterCount();
                    parameter++) {
                statement.setArray(parameter, months);
            }
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    counts.add(new Count(
                            row.getString("measure"),
                            row.getString("month"),
                            row.getString("dimension"),
                            row.getString("value"),
                            row.getLong("row_count")));
                }
            }
        }
        return counts;
    }

    private static Array months(Connection target, String publication) throws SQLException {
        try (var statement = target.createStatement();
                var row = statement.executeQuery(sql(publication + "/months"))) {
            row.next();
            var months = row.getArray(1);
            return months == null ? target.createArrayOf("timestamptz", new Object[0]) : months;
        }
    }

    private static String sql(String file) {
        return SqlFile.read("checks/profile/%s.sql".formatted(file));
    }
}
