package org.plumbline.migrator.check;

import static org.jooq.impl.DSL.noCondition;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.plumbline.metricsql.MetricFields;
import org.plumbline.metricsql.Predicates;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.Window;

/** No KPI is 0 or missing while the legacy database says otherwise: the lie that this suite exists for. */
final class ZeroSentinelCheck implements Check {

    private static final Duration LAST_DAYS = Duration.ofDays(30);

    @Override
    public CheckHeader header() {
        return new CheckHeader(
                "zero_sentinel",
                CheckKind.SEMANTIC,
                Severity.CRITICAL,
                "No KPI is zero, overall or over the last 30 days, while the legacy database says otherwise");
    }

    @Override
    public Set<String> witnesses() {
        return Arrays.stream(Kpi.values())
                .map(kpi -> kpi.definition().header().dataset())
                .collect(Collectors.toSet());
    }

    @Override
    public Finding examine(CheckContext context) throws SQLException {
        var faults = new ArrayList<Map<String, Object>>();
        for (var kpi : Kpi.values()) {
            var header = kpi.definition().header();
            var facts = KpiFacts.of(Datasets.named(header.dataset()).orElseThrow(), context);
            var lastDays =
                    Predicates.in(new Window(context.asOf().minus(LAST_DAYS), context.asOf()), header.timeColumn());
            examine(context, kpi, facts, "overall", noCondition(), faults);
            examine(context, kpi, facts, "last 30 days", lastDays, faults);
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
            Kpi kpi,
            KpiFacts facts,
            String span,
            Condition within,
            List<Map<String, Object>> faults) {
        var legacy = context.legacy().read(connection -> value(connection, kpi, facts.legacy(), within));
        var readModel = value(context.target(), kpi, facts.readModel(), within);
        if (!isZero(legacy) && isZero(readModel)) {
            var row = new LinkedHashMap<String, Object>();
            row.put("kpi", kpi.apiName());
            row.put("span", span);
            row.put("legacy", legacy);
            row.put("readModel", readModel);
            faults.add(row);
        }
    }

    private static BigDecimal value(Connection connection, Kpi kpi, Table<?> facts, Condition within) {
        return DSL.using(connection, SQLDialect.POSTGRES)
                .select(MetricFields.value(kpi.definition(), within))
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
                        fault.get("kpi"),
                        fault.get("span"),
                        fault.get("readModel") == null ? "missing" : "0",
                        fault.get("legacy"));
    }
}
