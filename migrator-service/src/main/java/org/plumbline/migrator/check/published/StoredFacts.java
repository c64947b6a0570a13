package org.plumbline.migrator.check.published;

import static java.util.stream.Collectors.joining;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.plumbline.metricsql.MetricFields;
import org.plumbline.metricsql.Predicates;
import org.plumbline.migrator.check.published.WindowFigures.Name;
import org.plumbline.migrator.load.write.TargetTable;
import org.plumbline.migrator.pipeline.ReadModel;
import org.plumbline.migrator.sql.SqlFiles;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;

/**
 * Measures on the stored published facts, without the views and functions that readers' numbers go through.
 *
 * @param timeColumn places the facts in a window
 * @param measures by the figure's name
 * @param splits the columns by which the figures are split, one list for each split; the values of combined columns are
 *     joined by a slash
 */
public record StoredFacts(Dataset dataset, String timeColumn, List<Figure> measures, List<List<String>> splits) {

    private static final String FACTS = "facts";

    /** @param isSplit false if it is computed only in total */
    record Figure(String name, Measure measure, boolean isSplit) {}

    static Table<Record> of(Dataset dataset) {
        return table("(" + sql(dataset) + ")").as(FACTS);
    }

    static String sql(Dataset dataset) {
        var columns = dataset.columns().stream()
                .map(column -> TargetTable.quoted(column.name()))
                .collect(joining(", "));
        var parts = new HashMap<>(ReadModel.of(dataset).parts());
        parts.put("columns", columns);
        return SqlFiles.statement("reader.stored", parts);
    }

    /** Computes the measures in a window: in total, by day, and by each of the splits. */
    void measure(DSLContext database, Scope scope, Window window, WindowFigures figures) {
        var day =
                field("({0} at time zone 'UTC')::date", LocalDate.class, field(name(timeColumn), OffsetDateTime.class));
        var fields = new ArrayList<Field<?>>(List.of(day.as("day")));
        splits.stream()
                .flatMap(List::stream)
                .forEach(column ->
                        fields.add(field(name(column)).cast(String.class).as(column)));
        measures.forEach(it -> fields.add(MetricFields.aggregate(it.measure()).as(it.name())));
        var sets = new ArrayList<Field<?>[]>(List.of(new Field<?>[] {}, new Field<?>[] {day}));
        splits.forEach(split ->
                sets.add(split.stream().map(column -> field(name(column))).toArray(Field<?>[]::new)));
        fields.add(DSL.grouping(day).as("whole_days"));
        splits.forEach(
                split -> fields.add(DSL.grouping(field(name(split.getFirst()))).as(mark(split))));
        database.select(fields)
                .from(of(dataset))
                .where(Predicates.visibleTo(scope, dataset))
                .and(Predicates.in(window, timeColumn))
                .groupBy(groupingSets(sets.toArray(Field<?>[][]::new)))
                .forEach(row -> add(row, figures));
    }

    private void add(Record row, WindowFigures figures) {
        if (row.get("whole_days", Integer.class) == 0) {
            put(row, "day", row.get("day", String.class), figures);
            return;
        }
        var split = splits.stream()
                .filter(it -> row.get(mark(it), Integer.class) == 0)
                .findFirst();
        if (split.isPresent()) {
            put(row, String.join("/", split.get()), value(row, split.get()), figures);
        } else {
            measures.forEach(it -> figures.put(Name.total(it.name()), row.get(it.name(), BigDecimal.class)));
        }
    }

    private void put(Record row, String dimension, String value, WindowFigures figures) {
        measures.stream()
                .filter(Figure::isSplit)
                .forEach(
                        it -> figures.put(new Name(it.name(), dimension, value), row.get(it.name(), BigDecimal.class)));
    }

    private static String value(Record row, List<String> split) {
        return split.stream()
                .map(column -> String.valueOf(row.get(column, String.class)))
                .collect(joining("/"));
    }

    private static String mark(List<String> split) {
        return "whole_" + split.getFirst();
    }
}
