package org.plumbline.migrator.check;

import static org.jooq.impl.DSL.noCondition;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.plumbline.metricsql.MetricFields;
import org.plumbline.metricsql.Predicates;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.SuiteMetrics;
import org.plumbline.model.metric.Window;
import org.plumbline.model.platform.PlatformClassifier;

/** No metric is 0 or missing while the legacy database says otherwise: the lie that this suite exists for. */
final class ZeroSentinelCheck implements Check {

    private static final Duration LAST_DAYS = Duration.ofDays(30);

    private final PlatformClassifier platforms;

    ZeroSentinelCheck(PlatformClassifier platforms) {
        this.platforms = platforms;
    }

    @Override
    public CheckHeader header() {
        return new CheckHeader(
                "zero_sentinel",
                CheckKind.SEMANTIC,
                Severity.CRITICAL,
                "No metric is zero, overall or over the last 30 days, while the legacy database says otherwise");
    }

    /** Every dataset that the pipeline publishes and that has a metric. */
    @Override
    public List<Dataset> compared(Collection<String> publishes) {
        return publishes.stream()
                .flatMap(publication -> Datasets.publishedAs(publication).stream())
                .filter(dataset -> !SuiteMetrics.of(dataset).isEmpty())
                .toList();
    }

    @Override
    public Finding examine(CheckContext context) throws SQLException {
        var faults = new ArrayList<Map<String, Object>>();
        for (var dataset : compared(context.pipeline().publishes())) {
            var facts = ComparedFacts.of(dataset, context, platforms);
            for (var metric : SuiteMetrics.of(dataset)) {
                var window = new Window(context.asOf().minus(LAST_DAYS), context.asOf());
                var lastDays = Predicates.in(window, metric.header().timeColumn());
                examine(context, metric, facts, "overall", noCondition(), faults);
                examine(context, metric, facts, "last 30 days", lastDays, faults);
            }
        }
        return new Finding(
                BigDecimal.ZERO,
                BigDecimal.valueOf(faults.size()),
                faults.size(),
                faults,
                faults.isEmpty() ? "Holds." : message(faults.getFirst()));
    }

    private static void examine(
            CheckContext context,
            MetricDefinition metric,
            ComparedFacts facts,
            String span,
            Condition within,
            List<Map<String, Object>> faults) {
        var legacy = value(context.target(), metric, facts.legacy(), within);
        var readModel = value(context.target(), metric, facts.readModel(), within);
        if (!isZero(legacy) && isZero(readModel)) {
            var row = new LinkedHashMap<String, Object>();
            row.put("metric", metric.header().key());
            row.put("span", span);
            row.put("legacy", legacy);
            row.put("readModel", readModel);
            faults.add(row);
        }
    }

    private static BigDecimal value(Connection connection, MetricDefinition metric, Table<?> facts, Condition within) {
        return DSL.using(connection, SQLDialect.POSTGRES)
                .select(MetricFields.value(metric, within))
                .from(facts)
                .fetchSingle()
                .value1();
    }

    private static boolean isZero(BigDecimal value) {
        return value == null || value.signum() == 0;
    }

    private static String message(Map<String, Object> fault) {
        return "%s (%s) is %s in the read model, but the legacy database says %s."
                .formatted(
                        fault.get("metric"),
                        fault.get("span"),
                        fault.get("readModel") == null ? "missing" : "0",
                        fault.get("legacy"));
    }
}
