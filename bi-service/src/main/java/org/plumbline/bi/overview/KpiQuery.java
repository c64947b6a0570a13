package org.plumbline.bi.overview;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.plumbline.bi.query.Relations;
import org.plumbline.metricsql.MetricFields;
import org.plumbline.metricsql.Predicates;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.MetricDefinition.Ratio;
import org.plumbline.model.metric.Window;

/** One statement that computes every KPI of a dataset for one window. */
final class KpiQuery {

    private static final String NUMERATOR = "_numerator";
    private static final String DENOMINATOR = "_denominator";

    private KpiQuery() {}

    /** One row with a column per KPI of the dataset, and the two sides of each ratio. */
    static Select<Record> statement(Dataset dataset, Selection selection, Window window) {
        var kpis = of(dataset);
        var fields = new ArrayList<Field<BigDecimal>>();
        for (var kpi : kpis) {
            var within = within(kpi, window);
            fields.add(MetricFields.value(kpi.definition(), within)
                    .as(kpi.definition().header().key()));
            if (kpi.definition() instanceof Ratio ratio) {
                fields.add(MetricFields.aggregate(ratio.numerator(), within).as(side(kpi, NUMERATOR)));
                fields.add(MetricFields.aggregate(ratio.denominator(), within).as(side(kpi, DENOMINATOR)));
            }
        }
        return DSL.select(fields)
                .from(Relations.of(dataset))
                .where(selection.on(dataset))
                .and(touchedBy(kpis, window));
    }

    /** What the statement's row says. */
    static Map<Kpi, Figure> figures(Dataset dataset, Record row) {
        var figures = new EnumMap<Kpi, Figure>(Kpi.class);
        for (var kpi : of(dataset)) {
            var value =
                    Optional.ofNullable(number(row, kpi.definition().header().key()));
            figures.put(
                    kpi,
                    kpi.definition() instanceof Ratio
                            ? new Figure(
                                    value,
                                    number(row, side(kpi, NUMERATOR)).longValueExact(),
                                    number(row, side(kpi, DENOMINATOR)).longValueExact())
                            : new Figure(value, 0, 0));
        }
        return figures;
    }

    /** Rows that count for one KPI. */
    static Condition within(Kpi kpi, Window window) {
        return Predicates.in(window, kpi.definition().header().timeColumn());
    }

    /** Rows that count for any of the KPIs: the condition that lets the database use its indexes on time. */
    static Condition touchedBy(List<Kpi> kpis, Window window) {
        return DSL.or(kpis.stream()
                .map(kpi -> kpi.definition().header().timeColumn())
                .distinct()
                .map(column -> Predicates.in(window, column))
                .toList());
    }

    private static List<Kpi> of(Dataset dataset) {
        return Arrays.stream(Kpi.values())
                .filter(kpi -> kpi.definition().header().dataset().equals(dataset.name()))
                .toList();
    }

    private static BigDecimal number(Record row, String column) {
        return row.get(field(name(column), BigDecimal.class));
    }

    private static String side(Kpi kpi, String suffix) {
        return kpi.definition().header().key() + suffix;
    }
}
