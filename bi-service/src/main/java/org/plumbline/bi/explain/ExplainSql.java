package org.plumbline.bi.explain;

import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record6;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.SQLDataType;
import org.plumbline.metricsql.MetricFields;
import org.plumbline.metricsql.Predicates;
import org.plumbline.metricsql.answer.Relations;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;

/** The statement that divides a value by branch. */
final class ExplainSql {

    private static final Field<String> BRANCH = field(name("branch"), String.class);
    private static final Field<String> NO_BRANCH = inline(null, SQLDataType.VARCHAR);
    private static final Field<BigDecimal> NOTHING = inline(null, SQLDataType.NUMERIC);

    private ExplainSql() {}

    /**
     * Returns one row per branch with rows in the window, and a total row with a null branch. Columns: the value; the
     * number of rows; a ratio's two sides, else null; the number of rows without a legacy row, null if unknown. A
     * dataset without branches has only the total row.
     */
    static Select<Record6<String, BigDecimal, BigDecimal, BigDecimal, BigDecimal, BigDecimal>> contributions(
            MetricDefinition definition, Scope scope, Window window) {
        var counted = Counted.of(definition);
        var branch = Branch.in(counted.dataset()).map(field -> field.as(BRANCH));
        var rows = select(branch.<List<SelectFieldOrAsterisk>>map(field -> List.of(field, asterisk()))
                        .orElse(List.of(asterisk())))
                .from(Relations.of(counted.dataset()))
                .where(Predicates.visibleTo(scope, counted.dataset()))
                .and(Predicates.in(window, definition.timeColumn()))
                .asTable("facts");
        var bornHere = counted.namesLegacyRows() ? MetricFields.aggregate(counted.rowsBornHere()) : NOTHING;
        var figures = select(
                        branch.isPresent() ? BRANCH : NO_BRANCH.as(BRANCH),
                        MetricFields.value(definition).as("value"),
                        MetricFields.aggregate(counted.rows()).as("rows"),
                        side(definition, MetricDefinition.Ratio::numerator).as("numerator"),
                        side(definition, MetricDefinition.Ratio::denominator).as("denominator"),
                        bornHere.as("born_here"))
                .from(rows);
        return branch.isPresent() ? figures.groupBy(groupingSets(new Field<?>[] {BRANCH}, new Field<?>[] {})) : figures;
    }

    private static Field<BigDecimal> side(MetricDefinition definition, Function<MetricDefinition.Ratio, Measure> side) {
        return switch (definition) {
            case MetricDefinition.Simple _ -> NOTHING;
            case MetricDefinition.Ratio ratio -> MetricFields.aggregate(side.apply(ratio));
        };
    }
}
