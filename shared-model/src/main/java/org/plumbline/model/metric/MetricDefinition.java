package org.plumbline.model.metric;

import java.util.List;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;

/** A metric that is measured on the rows of one dataset. SQL, API, checks and documentation derive from it. */
public sealed interface MetricDefinition extends Metric {

    /** The measures; for a ratio the numerator, then the denominator. */
    List<Measure> measures();

    default Dataset dataset() {
        return Datasets.named(header().dataset()).orElseThrow();
    }

    default String timeColumn() {
        return header().timeColumn();
    }

    @Override
    default List<MetricReference> parts() {
        return List.of();
    }

    record Simple(Header header, Measure measure) implements MetricDefinition {

        @Override
        public List<Measure> measures() {
            return List.of(measure);
        }
    }

    /** One measure divided by another over the same rows; no value if the denominator is 0. */
    record Ratio(Header header, Measure numerator, Measure denominator) implements MetricDefinition {

        @Override
        public List<Measure> measures() {
            return List.of(numerator, denominator);
        }
    }
}
