package org.plumbline.bi.overview;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.plumbline.bi.caching.Counting;
import org.plumbline.bi.query.Contradiction;
import org.plumbline.metricsql.answer.OverviewSql;
import org.plumbline.metricsql.answer.Selection;
import org.plumbline.metricsql.sums.Parts;

/** What an overview counts of the selected rows. */
record OverviewCounting(Selection selection) implements Counting<Counts.Of> {

    @Override
    public Map<Counts.Of, Long> in(Parts parts, DSLContext database) {
        return database.fetch(OverviewSql.counts(selection, parts)).stream()
                // Nobody asks for the hours of each day.
                .filter(row -> row.value1().equals(OverviewSql.SERVICE) || row.value3() == null)
                .collect(Collectors.toMap(OverviewCounting::counted, row -> Contradiction.count(row.value6())));
    }

    private static Counts.Of counted(Record6<String, String, LocalDate, String, String, ?> row) {
        var metric = row.value2();
        if (row.value3() != null) {
            return new Counts.OfDay(metric, row.value3());
        }
        return row.value1().equals(OverviewSql.SERVICE)
                ? new Counts.OfService(metric, row.value4(), row.value5())
                : new Counts.OfHours(metric, Integer.parseInt(row.value5()));
    }
}
