package org.plumbline.model.metric;

import java.util.List;
import org.plumbline.model.dataset.Format;

/**
 * A metric of the catalog: measured on the rows of one dataset ({@link MetricDefinition}), or computed from other
 * metrics ({@link MetricComposition}).
 */
public sealed interface Metric permits MetricDefinition, MetricComposition {

    Header header();

    /** The metric versions it uses; empty if it is measured. */
    List<MetricReference> parts();

    default String key() {
        return header().key();
    }

    default String title() {
        return header().title();
    }

    default String description() {
        return header().description();
    }

    default Format format() {
        return header().format();
    }

    default GoodDirection goodDirection() {
        return header().goodDirection();
    }

    default List<Grouping> allowedGroupBy() {
        return header().allowedGroupBy();
    }

    /**
     * The part of a definition that does not depend on its kind.
     *
     * @param dataset the measured dataset; null if the metric is computed from others
     * @param timeColumn the timestamp that places a row in the window; null if the metric is computed from others
     * @param format how a value is shown
     * @param allowedGroupBy the allowed groupings
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

        /** The same header with another dataset, time column and allowed groupings. */
        public Header measured(String dataset, String timeColumn, List<Grouping> allowedGroupBy) {
            return new Header(key, title, description, dataset, timeColumn, format, goodDirection, allowedGroupBy);
        }
    }
}
