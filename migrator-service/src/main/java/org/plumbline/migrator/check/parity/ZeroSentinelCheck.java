package org.plumbline.migrator.check.parity;

import static org.jooq.impl.DSL.noCondition;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.plumbline.metricsql.MetricFields;
import org.plumbline.metricsql.Predicates;
import org.plumbline.migrator.check.Check;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.CheckHeader;
import org.plumbline.migrator.check.FailingRows;
import org.plumbline.migrator.check.Finding;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.SuiteMetrics;
import org.plumbline.model.metric.Window;
import org.plumbline.model.platform.PlatformClassifier;

/** No metric is 0 or missing while the legacy database has a value. */
public record ZeroSentinelCheck(PlatformClassifier platforms) implements Check {

    @Override
    public CheckHeader header() {
        return CheckHeader.semantic(
                "zero_sentinel",
                "No metric is zero, overall or over the last 30 days, unless it is zero in the legacy database",
                "readModel");
    }

    /** Every published dataset that has a metric. */
    @Override
    public List<Dataset> compared(Collection<String> publishes) {
        return publishes.stream()
                .flatMap(publication -> Datasets.publishedAs(publication).stream())
                .filter(dataset -> !SuiteMetrics.of(dataset).isEmpty())
                .toList();
    }

    @Override
    public Finding run(CheckContext context) throws SQLException {
        var failing = new FailingRows();
        for (var dataset : compared(context.pipeline().publishes())) {
            var facts = ComparedFacts.of(dataset, context, platforms);
            var figures = figures(dataset, context.asOf());
            var readModel = values(context.target(), figures, facts.readModel());
            // Usually nothing is zero, and the legacy database need not be queried.
            if (readModel.stream().anyMatch(ZeroSentinelCheck::isZero)) {
                var legacy = values(context.target(), figures, facts.legacy());
                IntStream.range(0, figures.size())
                        .filter(place -> isZero(readModel.get(place)) && !isZero(legacy.get(place)))
                        .mapToObj(place -> failingRow(figures.get(place), legacy.get(place), readModel.get(place)))
                        .forEach(failing::add);
            }
        }
        return failing.holdsOr("%2$s", ZeroSentinelCheck::message);
    }

    private record Figure(MetricDefinition metric, String span, Condition within) {}

    private static List<Figure> figures(Dataset dataset, Instant asOf) {
        var figures = new ArrayList<Figure>();
        for (var metric : SuiteMetrics.of(dataset)) {
            var window = Window.usual(asOf);
            figures.add(new Figure(metric, "overall", noCondition()));
            figures.add(new Figure(metric, "last 30 days", Predicates.in(window, metric.timeColumn())));
        }
        return figures;
    }

    /** Computes the values of the figures, in the same order, in one pass over the facts. */
    private static List<BigDecimal> values(Connection connection, List<Figure> figures, Table<?> facts) {
        var row = DSL.using(connection, SQLDialect.POSTGRES)
                .select(figures.stream()
                        .map(figure -> MetricFields.value(figure.metric(), figure.within()))
                        .toList())
                .from(facts)
                .fetchSingle();
        return IntStream.range(0, figures.size())
                .mapToObj(place -> row.get(place, BigDecimal.class))
                .toList();
    }

    private static Map<String, Object> failingRow(Figure figure, BigDecimal legacy, BigDecimal readModel) {
        var row = new LinkedHashMap<String, Object>();
        row.put("metric", figure.metric().key());
        row.put("span", figure.span());
        row.put("legacy", legacy);
        row.put("readModel", readModel);
        return row;
    }

    private static boolean isZero(BigDecimal value) {
        return value == null || value.signum() == 0;
    }

    private static String message(Map<String, Object> row) {
        return "%s (%s) is %s in the read model but %s in the legacy database."
                .formatted(
                        row.get("metric"),
                        row.get("span"),
                        row.get("readModel") == null ? "missing" : "0",
                        row.get("legacy"));
    }
}
