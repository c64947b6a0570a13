package org.plumbline.bi.explain;

import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record5;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.plumbline.bi.query.Relations;
import org.plumbline.metricsql.MetricFields;
import org.plumbline.metricsql.Predicates;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;

/** The statements that explain a value: on the facts themselves, and on what the legacy database said, by one definition. */
final class ExplainQueries {

    private static final Field<String> BRANCH = field(name("branch"), String.class);
    private static final Field<BigDecimal> NOTHING = inline(null, SQLDataType.NUMERIC);

    private ExplainQueries() {}

    /**
     * For each branch that has a row in the window, and for all together, whose branch is null: the value; how many rows it is
     * made of; what a ratio divides them by, else null; how many of them no legacy row stands for, null where none says so.
     */
    static Select<Record5<String, BigDecimal, BigDecimal, BigDecimal, BigDecimal>> contributions(
            MetricDefinition definition, Scope scope, Window window) {
        var counted = Counted.of(definition);
        var within = within(definition, window);
        var rows = select(Branch.in(counted.dataset()).as(BRANCH), asterisk())
                .from(Relations.of(counted.dataset()))
                .where(Predicates.visibleTo(scope, counted.dataset()))
                .and(within)
                .asTable("facts");
        var whole = definition instanceof MetricDefinition.Ratio ratio
                ? MetricFields.aggregate(ratio.denominator(), within)
                : NOTHING;
        var bornHere = counted.namesLegacyRows() ? MetricFields.aggregate(counted.rowsBornHere(), within) : NOTHING;
        return select(
                        BRANCH,
                        MetricFields.value(definition, within).as("value"),
                        MetricFields.aggregate(counted.rows(), within).as("rows"),
                        whole.as("whole"),
                        bornHere.as("born_here"))
                .from(rows)
                .groupBy(groupingSets(new Field<?>[] {BRANCH}, new Field<?>[] {}));
    }

    /** What the legacy database said, by the same definition. */
    static Select<Record1<BigDecimal>> legacyValue(MetricDefinition definition, Scope scope, Window window) {
        var dataset = Counted.of(definition).dataset();
        var within = within(definition, window);
        return select(MetricFields.value(definition, within).as("value"))
                .from(table(name("bi", "legacy_" + dataset.name())))
                .where(Predicates.visibleTo(scope, dataset))
                .and(within);
    }

    /** By which run the legacy database said so, and when; none where nothing is kept. */
    static Select<Record> legacyReading(MetricDefinition definition) {
        return select(List.of(Evidence.RUN_ID, Evidence.AS_OF))
                .from(table(name("bi", "legacy_readings")))
                .where(field(name("dataset"), String.class)
                        .eq(Counted.of(definition).dataset().name()));
    }

    static Condition within(MetricDefinition definition, Window window) {
        return Predicates.in(window, definition.header().timeColumn());
    }
}
