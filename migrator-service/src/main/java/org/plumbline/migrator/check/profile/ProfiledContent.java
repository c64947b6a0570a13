package org.plumbline.migrator.check.profile;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.plumbline.migrator.dataset.ReadModel;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/**
 * The counts of one publication's content. Their SQL is in a folder of the publication's name below
 * {@code /sql/checks/profile}.
 */
public final class ProfiledContent {

    static final String UNCHANGED = "unchanged_profile";

    private static final String COMPLETE = "content_profile";

    private final Connection target;
    private final String publication;

    /** A count; columns that it is not grouped by are null. */
    private record Count(String measure, String month, String dimension, String value, long rows) {}

    ProfiledContent(Connection target, String publication) {
        this.target = target;
        this.publication = publication;
    }

    /**
     * Starts from the last publication's profile, if it has today's counts and no more than this number of facts
     * change.
     */
    void startFromLast(int mostChanged) throws SQLException {
        new Statements(target)
                .update(
                        counted(sql("start_from_last")).replace("{publication}", publication),
                        publication,
                        publication,
                        mostChanged);
    }

    boolean isIn(String profile) throws SQLException {
        return new Statements(target).number(sql("is_there").replace("{profile}", profile), publication) > 0;
    }

    /** Subtracts the changed facts as they were. */
    void subtractChanged() throws SQLException {
        add(UNCHANGED, -1, counts(readModel -> changed(readModel, "before")));
    }

    /** Counts what is to be published, unless that was done before. */
    void take() throws SQLException {
        if (isIn(COMPLETE)) {
            return;
        }
        if (isIn(UNCHANGED)) {
            new Statements(target).update(sql("take_over"), publication);
            add(COMPLETE, 1, counts(readModel -> changed(readModel, "after")));
        } else {
            add(COMPLETE, 1, counts(ReadModel::published));
        }
        new Statements(target).run(sql("analyze"));
    }

    /** Returns the facts that the publication changes, as they are {@code before} or {@code after} it. */
    private static String changed(ReadModel readModel, String state) {
        return readModel.fill(sql("looked_up")).replace("{state}", state);
    }

    private void add(String profile, int sign, List<Count> counts) throws SQLException {
        var statements = new Statements(target);
        statements.update(
                sql("take").replace("{profile}", profile),
                publication,
                sign,
                statements.texts(counts.stream().map(Count::measure).toList()),
                statements.texts(counts.stream().map(Count::month).toList()),
                statements.texts(counts.stream().map(Count::dimension).toList()),
                statements.texts(counts.stream().map(Count::value).toList()),
                statements.bigints(counts.stream().map(Count::rows).toList()));
    }

    /** @param rows the rows of each read model to count: a relation, or a query in parentheses */
    private List<Count> counts(Function<ReadModel, String> rows) throws SQLException {
        var counts = new ArrayList<Count>();
        try (var statement = target.prepareStatement(profileSql(rows))) {
            var months = months();
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

    private String profileSql(Function<ReadModel, String> rows) {
        var sql = counted(sql(publication + "/profile"));
        for (var readModel : ReadModel.publishedAs(publication)) {
            sql = sql.replace(placeholder(readModel.name()), rows.apply(readModel));
        }
        return sql;
    }

    /** Adds the query of what a profile counts by month. */
    private String counted(String sql) {
        return sql.replace("{counted}", SqlFile.query(path(publication + "/counted")));
    }

    private static String placeholder(String dataset) {
        return "{" + dataset + "}";
    }

    private Array months() throws SQLException {
        try (var statement = target.createStatement();
                var row = statement.executeQuery(sql(publication + "/months"))) {
            row.next();
            var months = row.getArray(1);
            return months == null ? target.createArrayOf("timestamptz", new Object[0]) : months;
        }
    }

    private static String sql(String file) {
        return SqlFile.read(path(file));
    }

    private static String path(String file) {
        return "checks/profile/%s.sql".formatted(file);
    }
}
