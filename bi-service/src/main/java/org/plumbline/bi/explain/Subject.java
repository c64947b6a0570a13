package org.plumbline.bi.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.plumbline.bi.metric.AskedMetric;
import org.plumbline.bi.metric.DefinedMetric;
import org.plumbline.bi.metric.MetricParts;
import org.plumbline.bi.overview.KpiReading;
import org.plumbline.metricsql.answer.Counted;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.scope.Scope;

/** What is explained. */
sealed interface Subject {

    /** By which it was asked for. */
    String name();

    /** What it means. */
    Metric metric();

    /** The version that it is of in the catalog; empty where it is not of a version. */
    Optional<DefinedMetric> defined();

    MetricParts parts();

    /** Whose publication the value comes from. */
    Dataset dataset();

    /** The caller's, narrowed to the communities that the request names. */
    Scope scope();

    /** All that its meaning depends on. */
    List<?> inputs();

    /**
     * Its value as it is shown where it belongs.
     *
     * @param measured whether any part of the window was measured
     */
    KpiReading reading(Optional<BigDecimal> number, BooleanSupplier measured);

    /** A key figure of the overview. */
    record KeyFigure(Kpi kpi, Scope scope) implements Subject {

        @Override
        public String name() {
            return kpi.apiName();
        }

        @Override
        public Metric metric() {
            return kpi.definition();
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
            return Counted.of(kpi.definition()).dataset();
        }

        @Override
        public List<?> inputs() {
            return List.of(kpi.apiName());
        }

        @Override
        public KpiReading reading(Optional<BigDecimal> number, BooleanSupplier measured) {
            return KpiReading.of(kpi, number, measured.getAsBoolean());
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
        public List<?> inputs() {
            return asked.inputs();
        }

        @Override
        public KpiReading reading(Optional<BigDecimal> number, BooleanSupplier measured) {
            return KpiReading.of(number, metric().format());
        }
    }
}
