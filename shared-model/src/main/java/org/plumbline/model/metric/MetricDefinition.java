package org.plumbline.model.metric;

import java.util.List;
import org.plumbline.model.dataset.Format;

/**
 * What a number means that is measured on the rows of one dataset: the one description that SQL, API, checks and
 * documentation derive from.
 */
public sealed interface MetricDefinition extends Metric {

    /** What every kind of metric has. */
    Header header();

    /** What is measured: of a ratio the numerator, then the denominator. */
    List<Measure> measures();

    @Override
    default String key() {
        return header().key();
    }

    @Override
    default String title() {
        return header().title();
    }

    @Override
    default String description() {
        return header().description();
    }

    @Override
    default Format format() {
        return header().format();
    }

    @Override
    default GoodDirection goodDirection() {
        return header().goodDirection();
    }

    @Override
    default List<Grouping> allowedGroupBy() {
        return header().allowedGroupBy();
    }

    @Override
    default List<MetricReference> parts() {
        return List.of();
    }

    /**
     * The part of a definition that does not depend on its kind.
     *
     * @param key the identity in the catalog, lower snake case
     * @param description the definition in words
     * @param dataset the dataset whose rows are measured
     * @param timeColumn the timestamp that places a row in the window
     * @param allowedGroupBy what the metric may be split by
     */
    record Header(
            String key,
            String title,
            String description,
            String dataset,
            String timeColumn,
            Format format,
            GoodDirection goodDirection,
            List<Grouping> allowedGroupBy) {

        public Header {
            allowedGroupBy = List.copyOf(allowedGroupBy);
        }
    }

    /** One measure. */
    record Simple(Header header, Measure measure) implements MetricDefinition {

        @Override
        public List<Measure> measures() {
            return List.of(measure);
        }
    }

    /** One measure divided by another over the same rows; no value where the denominator is 0. */
    record Ratio(Header header, Measure numerator, Measure denominator) implements MetricDefinition {

        @Override
        public List<Measure> measures() {
            return List.of(numerator, denominator);
        }
    }
}
