package org.plumbline.migrator.check.parity;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.plumbline.metricsql.MetricFields;
import org.plumbline.migrator.check.Check;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.CheckHeader;
import org.plumbline.migrator.check.CheckKind;
import org.plumbline.migrator.check.FailingRows;
import org.plumbline.migrator.check.Finding;
import org.plumbline.migrator.check.Severity;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.platform.PlatformClassifier;

/**
 * Computes a metric, by its one definition, on the legacy snapshot and on the read model, per month and value of a
 * column. Every difference fails: equal totals can hide removals that moved from one community to another.
 */
public final class MetricParityCheck implements Check {

    /** Finer than any value shown; the two databases may round a division's last digit differently. */
    private static final int DECIMALS_COMPARED = 4;

    private static final Comparator<BigDecimal> BY_VALUE = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<String> BY_PART = Comparator.nullsFirst(Comparator.naturalOrder());

    private final MetricDefinition metric;
    private final List<Split> splits;
    private final PlatformClassifier platforms;

    /**
     * Makes the check of one metric.
     *
     * @param splits what it is compared by, if the reference query returns it
     */
    public MetricParityCheck(MetricDefinition metric, List<Split> splits, PlatformClassifier platforms) {
        this.metric = metric;
        this.splits = List.copyOf(splits);
        this.platforms = platforms;
    }

    /** A column by which a metric is compared besides the month, with the names of its values. */
    public enum Split {
        COMMUNITY("community_slug", "community", "communities"),
        PLATFORM("platform_detail", "platform", "platforms"),
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
                        "%s: per month, %s as in the legacy database"
                                .formatted(metric.header().title(), said(splits, split -> split.one)))
                .pointingAt("readModel");
    }

    @Override
    public List<Dataset> compared(Collection<String> publishes) {
        return List.of(Datasets.named(metric.header().dataset()).orElseThrow());
    }

    @Override
    public Finding run(CheckContext context) throws SQLException {
        var dataset = Datasets.named(metric.header().dataset()).orElseThrow();
        var facts = ComparedFacts.of(dataset, context, platforms);
        var by = splits.stream()
                .filter(split -> facts.dimensions().contains(split.column))
                .toList();
        var legacy = values(context.target(), facts.legacy(), by);
        var readModel = values(context.target(), facts.readModel(), by);

        var failing = new FailingRows();
        var keys = new TreeSet<>(legacy.keySet());
        keys.addAll(readModel.keySet());
        for (var key : keys) {
            if (BY_VALUE.compare(legacy.get(key), readModel.get(key)) != 0) {
                var place = place(key, by);
                failing.add(
                        fault(place, legacy.get(key), readModel.get(key)),
                        lasting(place, legacy.get(key), readModel.get(key)));
            }
        }
        return failing.finding(
                BigDecimal.valueOf(keys.size()),
                BigDecimal.valueOf(keys.size() - failing.count()),
                message(failing, by, keys.size()));
    }

    private Map<Group, BigDecimal> values(Connection connection, Table<?> facts, List<Split> by) {
        var time = field(name(metric.header().timeColumn()), OffsetDateTime.class);
        var month = field("to_char({0} AT TIME ZONE 'UTC', 'YYYY-MM')", String.class, time);
        var parts = by.stream()
                .map(split -> field(name(split.column), String.class))
                .toList();
        var value = MetricFields.value(metric, noCondition());
        var fields = new ArrayList<Field<?>>();
        fields.add(month);
        fields.addAll(parts);
        var groups = List.copyOf(fields);
        fields.add(value);
        var values = new HashMap<Group, BigDecimal>();
        DSL.using(connection, SQLDialect.POSTGRES)
                .select(fields)
                .from(facts)
                .where(time.isNotNull())
                .groupBy(groups)
                .forEach(row -> values.put(
                        new Group(
                                row.get(0, String.class),
                                IntStream.rangeClosed(1, parts.size())
                                        .mapToObj(index -> row.get(index, String.class))
                                        .toList()),
                        comparable(row.get(parts.size() + 1, BigDecimal.class))));
        return values;
    }

    private static BigDecimal comparable(BigDecimal value) {
        return value == null ? null : value.setScale(DECIMALS_COMPARED, RoundingMode.HALF_EVEN);
    }

    private static Map<String, Object> place(Group group, List<Split> by) {
        var place = new LinkedHashMap<String, Object>();
        place.put("month", group.month());
        for (var index = 0; index < by.size(); index++) {
            place.put(by.get(index).one, group.parts().get(index));
        }
        return place;
    }

    private static Map<String, Object> fault(Map<String, Object> place, BigDecimal legacy, BigDecimal readModel) {
        var row = new LinkedHashMap<>(place);
        row.put("legacy", legacy);
        row.put("readModel", readModel);
        return row;
    }

    /** For additive metrics, the difference lasts while other rows come and go. */
    private Map<String, Object> lasting(Map<String, Object> place, BigDecimal legacy, BigDecimal readModel) {
        if (!(metric instanceof MetricDefinition.Simple simple
                && simple.measure().agg().addsUp())) {
            return fault(place, legacy, readModel);
        }
        var row = new LinkedHashMap<>(place);
        row.put("difference", orZero(readModel).subtract(orZero(legacy)));
        return row;
    }

    private static BigDecimal orZero(BigDecimal value) {
        return Objects.requireNonNullElse(value, BigDecimal.ZERO);
    }

    private String message(FailingRows failing, List<Split> by, int groups) {
        var all = said(by, split -> split.many);
        if (failing.count() == 0) {
            return "Equal in all %d months, %s.".formatted(groups, all);
        }
        var first = failing.first().getFirst();
        var where = by.stream()
                .map(split -> Objects.requireNonNullElse(first.get(split.one), "no " + split.one))
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        return "%s differs in %d of %d months, %s; first in %s, %s: the legacy database says %s, the read model %s."
                .formatted(
                        metric.header().title(),
                        failing.count(),
                        groups,
                        all,
                        first.get("month"),
                        where,
                        said(first.get("legacy")),
                        said(first.get("readModel")));
    }

    private static String said(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : "nothing";
    }

    private static String said(List<Split> splits, Function<Split, String> word) {
        return splits.stream().map(word).collect(Collectors.joining(" and "));
    }

    /**
     * The place of a value.
     *
     * @param parts null for rows without one
     */
    private record Group(String month, List<String> parts) implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            var byMonth = month.compareTo(other.month);
            return byMonth != 0
                    ? byMonth
                    : Arrays.compare(parts.toArray(String[]::new), other.parts.toArray(String[]::new), BY_PART);
        }
    }
}
