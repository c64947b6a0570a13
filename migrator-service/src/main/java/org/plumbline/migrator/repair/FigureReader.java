package org.plumbline.migrator.repair;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.plumbline.metricsql.MetricFields;
import org.plumbline.migrator.dataset.ReadModel;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.repair.Figures.ValueCount;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.Kpi;

/** Computes figures as a transaction sees them, from the datasets' definitions, not from what is published. */
final class FigureReader {

    private static final int VALUES_SHOWN = 100;

    private final Connection target;
    private final Repair repair;
    private final RepairStatements statements;

    FigureReader(Connection target, Repair repair, RepairStatements statements) {
        this.target = target;
        this.repair = repair;
        this.statements = statements;
    }

    Figures read() throws SQLException {
        var values = new LinkedHashMap<String, List<ValueCount>>();
        for (var column : repair.decides()) {
            values.put(
                    column,
                    new Statements(target)
                            .composed(statements.countValues(column))
                            .bind("most", VALUES_SHOWN)
                            .list(row -> new ValueCount(row.getString("value"), row.getLong("row_count"))));
        }
        return new Figures(kpis(repair.pipeline()), values);
    }

    private Map<String, BigDecimal> kpis(Pipeline pipeline) {
        var values = new LinkedHashMap<String, BigDecimal>();
        for (var dataset : Datasets.all()) {
            var kpis = Arrays.stream(Kpi.values())
                    .filter(kpi -> kpi.definition().header().dataset().equals(dataset.name()))
                    .toList();
            if (dataset.pipeline().equals(pipeline.name()) && !kpis.isEmpty()) {
                values.putAll(kpis(dataset, kpis));
            }
        }
        return values;
    }

    private Map<String, BigDecimal> kpis(Dataset dataset, List<Kpi> kpis) {
        var row = DSL.using(target, SQLDialect.POSTGRES)
                .select(kpis.stream()
                        .map(kpi -> MetricFields.value(kpi.definition(), noCondition()))
                        .toList())
                .from(table(ReadModel.of(dataset).live()))
                .fetchSingle();
        var values = new LinkedHashMap<String, BigDecimal>();
        for (var index = 0; index < kpis.size(); index++) {
            values.put(kpis.get(index).apiName(), row.get(index, BigDecimal.class));
        }
        return values;
    }
}
