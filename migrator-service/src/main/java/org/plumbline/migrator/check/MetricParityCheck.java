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
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.plumbline.metricsql.MetricFields;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.MetricDefinition;

/**
 * A metric, from its one definition, computed on the legacy snapshot and on the read model, per month and value of a
 * column. Every difference is at fault: equal totals can hide that one community's removals became another's.
 */
final class MetricParityCheck implements Check {

    /** Finer than any value that is shown; the two databases may round a division's last digit differently. */
    private static final int DECIMALS_COMPARED = 4;

    private static final Comparator<BigDecimal> BY_VALUE = Comparator.nullsFirst(Comparator.naturalOrder());

    private final MetricDefinition metric;
    private final Split split;

    MetricParityCheck(MetricDefinition metric, Split split) {
        this.metric = metric;
        this.split = split;
    }

    /** The column that a metric is compared by, beside the month, and what its values are called. */
    enum Split {
        COMMUNITY("community_slug", "community", "communities"),
        STATUS("application_status", "status", "statuses");

        private final String column;
        private final String one;
        private final String many;

        Split(String column, String one, String many) {
            this.column = column;
            this.one = one;
            this.many = many;
        }
    }

    @Override
    public CheckHeader header() {
        return new CheckHeader(
                metric.header().key() + "_parity",
                CheckKind.SEMANTIC,
                Severity.CRITICAL,
                "%s: per month and %s as in the legacy database"
                        .formatted(metric.header().title(), split.one));
    }

    @Override
    public List<Dataset> compared(Collection<String> publishes) {
        return List.of(Datasets.named(metric.header().dataset()).orElseThrow());
    }

    @Override
    public Finding examine(CheckContext context) throws SQLException {
        var dataset = Datasets.named(metric.header().dataset()).orElseThrow();
        var facts = ComparedFacts.of(dataset, context);
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
                faults,
                message(faults, keys.size()));
    }

    private Map<Group, BigDecimal> values(Connection connection, Table<?> facts) {
        var time = field(name(metric.header().timeColumn()), OffsetDateTime.class);
        var month = field("to_char({0} AT TIME ZONE 'UTC', 'YYYY-MM')", String.class, time);
        var part = field(name(split.column), String.class);
        var values = new HashMap<Group, BigDecimal>();
        DSL.using(connection, SQLDialect.POSTGRES)
                .select(month, part, MetricFields.value(metric, noCondition()))
                .from(facts)
                .where(time.isNotNull())
                .groupBy(month, part)
                .forEach(row -> values.put(new Group(row.value1(), row.value2()), comparable(row.value3())));
        return values;
    }

    private static BigDecimal comparable(BigDecimal value) {
        return value == null ? null : value.setScale(DECIMALS_COMPARED, RoundingMode.HALF_EVEN);
    }

    private Map<String, Object> fault(Group group, BigDecimal legacy, BigDecimal readModel) {
        var row = new LinkedHashMap<String, Object>();
        row.put("month", group.month());
        row.put(split.one, group.part());
        row.put("legacy", legacy);
        row.put("readModel", readModel);
        return row;
    }

    private String message(List<Map<String, Object>> faults, int groups) {
        if (faults.isEmpty()) {
            return "Equal in all %d months and %s.".formatted(groups, split.many);
        }
        var first = faults.getFirst();
        return "%s differs in %d of %d months and %s; first in %s, %s: the legacy database says %s, the read model %s."
                .formatted(
                        metric.header().title(),
                        faults.size(),
                        groups,
                        split.many,
                        first.get("month"),
                        Objects.requireNonNullElse(first.get(split.one), "no " + split.one),
                        Objects.requireNonNullElse(first.get("legacy"), "nothing"),
                        Objects.requireNonNullElse(first.get("readModel"), "nothing"));
    }

    /**
     * Where a value belongs.
     *
     * @param part null for rows without one
     */
    private record Group(String month, String part) implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            var byMonth = month.compareTo(other.month);
            return byMonth != 0 ? byMonth : String.valueOf(part).compareTo(String.valueOf(other.part));
        }
    }
}
