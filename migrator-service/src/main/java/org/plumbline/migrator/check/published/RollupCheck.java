package org.plumbline.migrator.check.published;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plumbline.migrator.check.Check;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.CheckFile;
import org.plumbline.migrator.check.CheckHeader;
import org.plumbline.migrator.check.CheckKind;
import org.plumbline.migrator.check.FailingRows;
import org.plumbline.migrator.check.FailingRowsQuery;
import org.plumbline.migrator.check.Finding;
import org.plumbline.migrator.check.Severity;
import org.plumbline.migrator.sql.SqlFile;

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
        return new CheckHeader(
                        "aggregates_equal_facts",
                        CheckKind.SEMANTIC,
                        Severity.CRITICAL,
                        "The rollups by day count what the facts count for")
                .pointingAt("at");
    }

    @Override
    public Finding examine(CheckContext context) throws SQLException {
        var queries = new ArrayList<String>();
        var parameters = new ArrayList<LocalDate>();
        for (var publication : context.pipeline().publishes()) {
            for (var span : spans(context, publication)) {
                queries.add("(%s)".formatted(SqlFile.query("checks/rollup/" + publication + ".sql")));
                parameters.addAll(Arrays.asList(span.first(), span.end(), span.first(), span.end()));
            }
        }
        if (queries.isEmpty()) {
            return new FailingRows().finding("Holds: no count is moved.");
        }
        var query = String.join("\nUNION ALL\n", queries) + "\nORDER BY dataset, \"at\", metric, counted_by";
        return new FailingRowsQuery(new CheckFile(header(), Optional.empty(), query))
                .examine(context, parameters.toArray());
    }

    private static List<Span> spans(CheckContext context, String publication) throws SQLException {
        return switch (context.coverage()) {
            case EVERYTHING, UNVERIFIED -> List.of(new Span(null, null));
            case CHANGES ->
                MovedDays.some(context, publication, DAYS).stream()
                        .map(day -> new Span(day, day.plusDays(1)))
                        .toList();
        };
    }
}
