package org.plumbline.bi.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.plumbline.bi.metric.AskedMetric;
import org.plumbline.bi.metric.DefinedMetric;
import org.plumbline.bi.metric.MetricParts;
import org.plumbline.bi.metric.Narrowing;
import org.plumbline.bi.overview.KpiValue;
import org.plumbline.metricsql.answer.Counted;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.scope.Scope;

/** The subject of an explanation. */
sealed interface Subject {

    /** The name in the request. */
    String name();

    /** Its definition. */
    Metric metric();

    /** Its version in the catalog; empty for a KPI. */
    Optional<DefinedMetric> defined();

    MetricParts parts();

    /** The dataset whose publication the value comes from. */
    Dataset dataset();

    /** The caller's, narrowed to the communities that the request names. */
    Scope scope();

    /** The filters of the request; already applied to the definition. */
    Narrowing narrowing();

    /** Everything that identifies it. */
    List<?> inputs();

    /**
     * Returns its value as it is shown.
     *
     * @param measured whether any part of the window was measured
     */
    KpiValue reading(Optional<BigDecimal> number, BooleanSupplier measured);

    /**
     * A key figure of the overview.
     *
     * @param metric its definition, narrowed
     */
    record KeyFigure(Kpi kpi, MetricDefinition metric, Narrowing narrowing, Scope scope) implements Subject {

        @Override
        public String name() {
            return kpi.apiName();
        }

        @Override
        public Optional<DefinedMetric> defined() {
            return Optional.empty();
        }

        @Override
        public MetricParts parts() {
            return MetricParts.NONE;
        }

        @Override
        public Dataset dataset() {
            return Counted.of(metric).dataset();
        }

        @Override
        public List<?> inputs() {
            return List.of(kpi.apiName(), narrowing);
        }

        @Override
        public KpiValue reading(Optional<BigDecimal> number, BooleanSupplier measured) {
            return KpiValue.of(kpi, number, measured.getAsBoolean());
        }
    }

    /** A metric of the catalog. */
    record Catalogued(AskedMetric asked) implements Subject {

        @Override
        public String name() {
            return asked.defined().metric().key();
        }

        @Override
        public Metric metric() {
            return asked.defined().metric();
        }

        @Override
        public Optional<DefinedMetric> defined() {
            return Optional.of(asked.defined());
        }

        @Override
        public MetricParts parts() {
            return asked.parts();
        }

        @Override
        public Dataset dataset() {
            return asked.dataset();
        }

        @Override
        public Scope scope() {
            return asked.scope();
        }

        @Override
        public Narrowing narrowing() {
            return asked.narrowing();
        }

        @Override
        public List<?> inputs() {
            return asked.inputs();
        }

        @Override
        public KpiValue reading(Optional<BigDecimal> number, BooleanSupplier measured) {
            return KpiValue.of(number, metric().format());
        }
    }
}
