package org.plumbline.migrator.repair;

import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.plumbline.metricsql.MetricFields;
import org.plumbline.migrator.load.write.TargetTable;
import org.plumbline.migrator.pipeline.ReadModel;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.Kpi;

/** Key figures before or after a repair, to show what it changes. */
@Schema(name = "RepairFigures")
public record Figures(
        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "Each key figure of the pipeline's datasets over all time; null if it has no value",
                examples = "{\"submissions\": 13914, \"removedPosts\": 4382}")
        Map<String, BigDecimal> kpis,

        @Schema(
                type = SchemaType.OBJECT,
                description = "By deciding column, the number of rows per value; the 100 most frequent")
        Map<String, List<ValueCount>> values) {

    /** The number of rows with a value. */
    @Schema(name = "RepairValueCount")
    public record ValueCount(
            @Schema(nullable = true, description = "As text; null for NULL", examples = "instagram")
            String value,

            long rows) {}

    private static final int VALUES_SHOWN = 100;

    /** Computes the figures within a transaction, from the datasets' definitions instead of published content. */
    static Figures read(Connection target, Repair repair, RepairStatements sql) throws SQLException {
        var values = new LinkedHashMap<String, List<ValueCount>>();
        for (var column : repair.decides()) {
            values.put(
                    column,
                    sql.sql(target, "repair.count_values")
                            .with("column", TargetTable.quoted(column))
                            .bind("most", VALUES_SHOWN)
                            .list(row -> new ValueCount(row.getString("value"), row.getLong("row_count"))));
        }
        var kpis = new LinkedHashMap<String, BigDecimal>();
        Datasets.all().stream()
                .filter(dataset -> dataset.pipeline().equals(repair.pipeline().name()))
                .forEach(dataset -> kpis.putAll(kpis(target, dataset)));
        return new Figures(kpis, values);
    }

    private static Map<String, BigDecimal> kpis(Connection target, Dataset dataset) {
        var values = new LinkedHashMap<String, BigDecimal>();
        var kpis = Arrays.stream(Kpi.values())
                .filter(kpi -> kpi.definition().dataset().equals(dataset))
                .toList();
        if (kpis.isEmpty()) {
            return values;
        }
        var row = DSL.using(target, SQLDialect.POSTGRES)
                .select(kpis.stream()
                        .map(kpi -> MetricFields.value(kpi.definition()))
                        .toList())
                .from(table(ReadModel.of(dataset).live()))
                .fetchSingle();
        for (var index = 0; index < kpis.size(); index++) {
            values.put(kpis.get(index).apiName(), row.get(index, BigDecimal.class));
        }
        return values;
    }
}
