package org.plumbline.migrator.check;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.plumbline.metricsql.MetricFields;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.Kpi;

/**
 * A KPI, from its one definition, computed on the legacy snapshot and on the read model, per month and community. Every
 * difference is at fault: equal totals can hide that one community's removals became another's.
 */
final class KpiParityCheck implements Check {

    /** Finer than any value that is shown; the two databases may round a division's last digit differently. */
    private static final int DECIMALS_COMPARED = 4;

    private static final Comparator<BigDecimal> BY_VALUE = Comparator.nullsFirst(Comparator.naturalOrder());

    private final Kpi kpi;

    KpiParityCheck(Kpi kpi) {
        this.kpi = kpi;
    }

    @Override
    public CheckHeader header() {
        var metric = kpi.definition().header();
        return new CheckHeader(
                metric.key() + "_parity",
                CheckKind.SEMANTIC,
                Severity.CRITICAL,
                metric.title() + ": per month and community as in the legacy database");
    }

    @Override
    public Set<String> witnesses() {
        return Set.of(kpi.definition().header().dataset());
    }

    @Override
    public Finding examine(CheckContext context) throws SQLException {
        var dataset = Datasets.named(kpi.definition().header().dataset()).orElseThrow();
        var facts = KpiFacts.of(dataset, context);
        var legacy = context.legacy().read(connection -> values(connection, facts.legacy()));
        var readModel = values(context.target(), facts.readModel());

        var faults = new ArrayList<Map<String, Object>>();
        var keys = new TreeSet<>(legacy.keySet());
        keys.addAll(readModel.keySet());
        for (var key : keys) {
            if (BY_VALUE.compare(legacy.get(key), readModel.get(key)) != 0) {
                faults.add(fault(key, legacy.get(key), readModel.get(key)));
            }
        }
        return new Finding(
                BigDecimal.valueOf(keys.size()),
                BigDecimal.valueOf((long) keys.size() - faults.size()),
                faults.size(),
                faults.stream().limit(Finding.ROWS_SHOWN).toList(),
                message(faults, keys.size()));
    }

    private Map<Group, BigDecimal> values(Connection connection, Table<?> facts) {
        var time = field(name(kpi.definition().header().timeColumn()), OffsetDateTime.class);
        var month = field("to_char({0} AT TIME ZONE 'UTC', 'YYYY-MM')", String.class, time);
        var community = field(name(Datasets.SCOPE_COLUMN), String.class);
        var values = new HashMap<Group, BigDecimal>();
        DSL.using(connection, SQLDialect.POSTGRES)
                .select(month, community, MetricFields.value(kpi.definition(), noCondition()))
                .from(facts)
                .where(time.isNotNull())
                .groupBy(month, community)
                .forEach(row -> values.put(new Group(row.value1(), row.value2()), comparable(row.value3())));
        return values;
    }

    private static BigDecimal comparable(BigDecimal value) {
        return value == null ? null : value.setScale(DECIMALS_COMPARED, RoundingMode.HALF_EVEN);
    }

    private static Map<String, Object> fault(Group group, BigDecimal legacy, BigDecimal readModel) {
        var row = new LinkedHashMap<String, Object>();
        row.put("month", group.month());
        row.put("community", group.community());
        row.put("legacy", legacy);
        row.put("readModel", readModel);
        return row;
    }

    private String message(List<Map<String, Object>> faults, int groups) {
        if (faults.isEmpty()) {
            return "Equal in all %d months and communities.".formatted(groups);
        }
        var first = faults.getFirst();
        return "%s differs in %d of %d months and communities; first in %s, %s: the legacy database says %s, the read model %s."
                .formatted(
                        kpi.definition().header().title(),
                        faults.size(),
                        groups,
                        first.get("month"),
                        Objects.requireNonNullElse(first.get("community"), "no community"),
                        Objects.requireNonNullElse(first.get("legacy"), "nothing"),
                        Objects.requireNonNullElse(first.get("readModel"), "nothing"));
    }

    /**
     * Where a value belongs.
     *
     * @param community null for rows without one
     */
    private record Group(String month, String community) implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            var byMonth = month.compareTo(other.month);
            return byMonth != 0 ? byMonth : String.valueOf(community).compareTo(String.valueOf(other.community));
        }
    }
}
