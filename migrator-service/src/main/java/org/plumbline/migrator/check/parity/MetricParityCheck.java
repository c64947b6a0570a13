package org.plumbline.migrator.check.parity;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

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
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.plumbline.metricsql.MetricFields;
import org.plumbline.migrator.check.Check;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.CheckHeader;
import org.plumbline.migrator.check.FailingRows;
import org.plumbline.migrator.check.Finding;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.platform.PlatformClassifier;

/**
 * Computes a metric, by its one definition, on the legacy snapshot and on the read model, per month and value of a
 * column. Every difference fails: equal totals can hide removals that moved from one community to another.
 *
 * @param splits the columns it is compared by, as far as the reference query returns them
 */
public record MetricParityCheck(MetricDefinition metric, List<Split> splits, PlatformClassifier platforms)
        implements Check {

    /** Finer than any value shown; the two databases may round a division's last digit differently. */
    private static final int DECIMALS_COMPARED = 4;

    private static final Comparator<BigDecimal> BY_VALUE = Comparator.nullsFirst(Comparator.naturalOrder());

    /** By month, then by the values of the columns; rows without one come first. */
    private static final Comparator<List<String>> BY_PLACE = (one, other) -> Arrays.compare(
            one.toArray(String[]::new), other.toArray(String[]::new), Comparator.nullsFirst(Comparator.naturalOrder()));

    /** A column by which a metric is compared in addition to the month, with the names of its values. */
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
        return CheckHeader.semantic(
                metric.key() + "_parity",
                "%s: per month, %s as in the legacy database"
                        .formatted(metric.title(), said(splits, split -> split.one)),
                "readModel");
    }

    @Override
    public List<Dataset> compared(Collection<String> publishes) {
        return List.of(metric.dataset());
    }

    @Override
    public Finding run(CheckContext context) throws SQLException {
        var facts = ComparedFacts.of(metric.dataset(), context, platforms);
        var by = splits.stream()
                .filter(split -> facts.dimensions().contains(split.column))
                .toList();
        var legacy = values(context.target(), facts.legacy(), by);
        var readModel = values(context.target(), facts.readModel(), by);

        var failing = new FailingRows();
        var places = new TreeSet<>(BY_PLACE);
        places.addAll(legacy.keySet());
        places.addAll(readModel.keySet());
        for (var place : places) {
            if (BY_VALUE.compare(legacy.get(place), readModel.get(place)) != 0) {
                add(failing, where(place, by), legacy.get(place), readModel.get(place));
            }
        }
        return failing.finding(
                BigDecimal.valueOf(places.size()),
                BigDecimal.valueOf(places.size() - failing.count()),
                message(failing, by, places.size()));
    }

    /** Computes the values by place: the month, and the value of each column. */
    private Map<List<String>, BigDecimal> values(Connection connection, Table<?> facts, List<Split> by) {
        var time = field(name(metric.timeColumn()), OffsetDateTime.class);
        var place = new ArrayList<Field<String>>();
        place.add(field("to_char({0} AT TIME ZONE 'UTC', 'YYYY-MM')", String.class, time));
        by.forEach(split -> place.add(field(name(split.column), String.class)));
        var value = MetricFields.value(metric);
        var values = new HashMap<List<String>, BigDecimal>();
        DSL.using(connection, SQLDialect.POSTGRES)
                .select(place)
                .select(value)
                .from(facts)
                .where(time.isNotNull())
                .groupBy(place)
                .forEach(row -> values.put(
                        place.stream().map(row::get).toList(), comparable(row.get(place.size(), BigDecimal.class))));
        return values;
    }

    private static BigDecimal comparable(BigDecimal value) {
        return value == null ? null : value.setScale(DECIMALS_COMPARED, RoundingMode.HALF_EVEN);
    }

    private static Map<String, Object> where(List<String> place, List<Split> by) {
        var where = new LinkedHashMap<String, Object>();
        where.put("month", place.getFirst());
        for (var index = 0; index < by.size(); index++) {
            where.put(by.get(index).one, place.get(index + 1));
        }
        return where;
    }

    private void add(FailingRows failing, Map<String, Object> where, BigDecimal legacy, BigDecimal readModel) {
        var row = new LinkedHashMap<>(where);
        row.put("legacy", legacy);
        row.put("readModel", readModel);
        if (metric instanceof MetricDefinition.Simple simple
                && simple.measure().agg().addsUp()) {
            // The difference is stable while other rows come and go.
            where.put("difference", orZero(readModel).subtract(orZero(legacy)));
            failing.add(row, where);
        } else {
            failing.add(row);
        }
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
        return "%s differs in %d of %d months, %s; first in %s, %s: the legacy database has %s, the read model %s."
                .formatted(
                        metric.title(),
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
}
