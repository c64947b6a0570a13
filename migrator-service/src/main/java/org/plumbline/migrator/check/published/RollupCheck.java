package org.plumbline.migrator.check.published;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.plumbline.migrator.check.Check;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.CheckHeader;
import org.plumbline.migrator.check.FailingRows;
import org.plumbline.migrator.check.Finding;
import org.plumbline.migrator.check.SqlCheck;
import org.plumbline.migrator.sql.SqlFiles;

/**
 * The rollups equal what is published: on every day or, if only changes are checked, on some of the days that the
 * publication changes.
 */
public final class RollupCheck implements Check {

    private static final int DAYS = 5;

    /** Days from the first up to the end, exclusive; null for unbounded. */
    private record Span(LocalDate first, LocalDate end) {}

    @Override
    public CheckHeader header() {
        return CheckHeader.semantic(
                "aggregates_equal_facts", "The daily rollups have the same counts as the facts", "at");
    }

    @Override
    public Finding run(CheckContext context) throws SQLException {
        var queries = new ArrayList<String>();
        for (var publication : context.pipeline().publishes()) {
            for (var span : spans(context, publication)) {
                var days = Map.of("first", literal(span.first()), "until", literal(span.end()));
                queries.add("(%s)".formatted(SqlFiles.statement("rollup.differing_" + publication, days)));
            }
        }
        if (queries.isEmpty()) {
            return new FailingRows().finding("Holds: no count has changed.");
        }
        var query = String.join("\nUNION ALL\n", queries) + "\nORDER BY dataset, \"at\", metric, counted_by";
        return SqlCheck.run(context, query, Map.of());
    }

    private static String literal(LocalDate day) {
        return DSL.using(SQLDialect.POSTGRES).renderInlined(DSL.inline(day));
    }

    private static List<Span> spans(CheckContext context, String publication) throws SQLException {
        return switch (context.coverage()) {
            case EVERYTHING, UNVERIFIED -> List.of(new Span(null, null));
            case CHANGES ->
                movedDays(context, publication, DAYS).stream()
                        .map(day -> new Span(day, day.plusDays(1)))
                        .toList();
        };
    }

    /** Returns some of the days whose counts the publication changes, at random; none if it changes nothing. */
    static List<LocalDate> movedDays(CheckContext context, String publication, int atMost) throws SQLException {
        var moved = context.sql("rollup.is_moved").bind("moved", "pg_temp.moved_" + publication);
        return moved.isTrue()
                ? context.sql("rollup.moved_days")
                        .with("dataset", publication)
                        .bind("days", atMost)
                        .list(row -> row.getObject("metric_date", LocalDate.class))
                : List.of();
    }
}
