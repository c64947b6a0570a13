package org.plumbline.migrator.check.profile;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.migrator.pipeline.ReadModel;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.migrator.sql.SqlFiles;

/** The counts of one publication's content. */
public record ProfiledContent(Connection target, String publication) {

    private static final String UNCHANGED = "unchanged_profile";

    private static final String COMPLETE = "content_profile";

    /**
     * Starts from the last publication's profile, minus the old state of changed facts. Does nothing if that profile
     * lacks some of today's counts, or if more facts change.
     */
    void startFromLast(int mostChanged) throws SQLException {
        var rows = sql("profile.start_from_last")
                .with("publication", publication)
                .with("counted", SqlFiles.statement("profile.%s_counted".formatted(publication)))
                .bind("most_changed", mostChanged)
                .update();
        if (rows > 0) {
            add(UNCHANGED, -1, counts(readModel -> changed(readModel, "before")));
        }
    }

    private boolean isIn(String profile) throws SQLException {
        return sql("profile.is_there").with("profile", profile).number() > 0;
    }

    /** Counts the content to be published, unless it is already counted. */
    void count() throws SQLException {
        if (isIn(COMPLETE)) {
            return;
        }
        if (isIn(UNCHANGED)) {
            sql("profile.add_unchanged").update();
            add(COMPLETE, 1, counts(readModel -> changed(readModel, "after")));
        } else {
            add(COMPLETE, 1, counts(ReadModel::published));
        }
        NamedStatement.of(target, "profile.analyze").run();
    }

    /** Returns the facts that the publication changes, as they are {@code before} or {@code after} it. */
    private static String changed(ReadModel readModel, String state) {
        var parts = new HashMap<>(readModel.parts());
        parts.put("state", state);
        return SqlFiles.statement("profile.changed_facts", parts);
    }

    private void add(String profile, int sign, String counts) throws SQLException {
        sql("profile.add")
                .with("profile", profile)
                .bind("sign", sign)
                .bind("counts", counts)
                .update();
    }

    private NamedStatement sql(String statement) {
        return NamedStatement.of(target, statement).bind("dataset", publication);
    }

    /**
     * Returns the counts as JSON: only a query that writes nothing has parallel workers.
     *
     * @param rows the rows of each read model to count: a relation, or a query in parentheses
     */
    private String counts(Function<ReadModel, String> rows) throws SQLException {
        var counted = ReadModel.publishedAs(publication).stream().collect(Collectors.toMap(ReadModel::name, rows));
        var counts = Map.of("counts", SqlFiles.statement("profile." + publication, counted));
        return NamedStatement.composed(target, SqlFiles.statement("profile.counts", counts))
                .bind("months", months())
                .get(row -> row.getString(1));
    }

    private Array months() throws SQLException {
        var months = NamedStatement.of(target, "profile.%s_months".formatted(publication))
                .get(row -> row.getArray(1));
        return months == null ? target.createArrayOf("timestamptz", new Object[0]) : months;
    }
}
