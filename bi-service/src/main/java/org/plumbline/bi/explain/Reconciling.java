package org.plumbline.bi.explain;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.plumbline.bi.metric.MetricInWindow;
import org.plumbline.bi.overview.KpiReading;
import org.plumbline.metricsql.answer.Relations;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.scope.Scope;

/** Holds a value against what the legacy database said by the same definition, for the same window and scope. */
final class Reconciling {

    private static final String NOTHING_KEPT =
            "nothing is kept of what the legacy database said: the next full or reconcile run keeps it, where the pipeline's"
                    + " witness says enough";

    private final DSLContext database;
    private final MetricInWindow asked;

    Reconciling(DSLContext database, MetricInWindow asked) {
        this.database = database;
        this.asked = asked;
    }

    /** By which run the legacy database said what is kept, and when. */
    private record LegacyReading(long runId, Instant asOf) {}

    /**
     * The value beside what the legacy database said.
     *
     * @param number of the published facts; empty where the definition gives none
     * @param bornHere how many of the rows behind it no legacy row stands for; empty where that is not known
     */
    Reconciliation of(Optional<BigDecimal> number, Optional<Long> bornHere, Scope scope) {
        var value = rounded(number);
        var silence = Witness.silence(measured());
        var reading = silence.isPresent() ? Optional.<LegacyReading>empty() : reading();
        if (reading.isEmpty()) {
            return new Reconciliation(
                    null, value, null, null, null, bornHere.orElse(null), silence.orElse(NOTHING_KEPT));
        }
        var legacyValue =
                rounded(asked.on(database, Relations::ofWitness, scope).number());
        return new Reconciliation(
                legacyValue,
                value,
                value == null || legacyValue == null ? null : rounded(Optional.of(value.subtract(legacyValue))),
                reading.get().asOf(),
                reading.get().runId(),
                bornHere.orElse(null),
                null);
    }

    /** The older, where it is of several datasets; empty where nothing is kept of one of them. */
    private Optional<LegacyReading> reading() {
        var datasets = measured().stream()
                .map(metric -> metric.header().dataset())
                .distinct()
                .toList();
        var readings = database.select(List.of(Evidence.RUN_ID, Evidence.AS_OF))
                .from(table(name("bi", "legacy_readings")))
                .where(field(name("dataset"), String.class).in(datasets))
                .fetch(row -> new LegacyReading(
                        row.get(Evidence.RUN_ID), row.get(Evidence.AS_OF).toInstant()));
        return readings.size() < datasets.size()
                ? Optional.empty()
                : readings.stream().min(Comparator.comparing(LegacyReading::asOf));
    }

    private List<MetricDefinition> measured() {
        return Stream.concat(Stream.of(asked.metric()), asked.parts().byReference().values().stream())
                .<MetricDefinition>mapMulti((metric, measured) -> {
                    if (metric instanceof MetricDefinition definition) {
                        measured.accept(definition);
                    }
                })
                .toList();
    }

    private BigDecimal rounded(Optional<BigDecimal> number) {
        Metric metric = asked.metric();
        return number.map(it -> KpiReading.rounded(it, metric.format())).orElse(null);
    }
}
