package org.plumbline.model.metric;

import java.util.List;
import org.plumbline.model.dataset.Format;

/**
 * What a number of the catalog means: measured on the rows of one dataset ({@link MetricDefinition}), or made of other
 * metrics ({@link MetricComposition}).
 */
public sealed interface Metric permits MetricDefinition, MetricComposition {

    Header header();

    /** The versions of other metrics that it is made of; none if it is measured. */
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
     * @param dataset whose rows are measured; null if the metric is made of others
     * @param timeColumn the timestamp that places a row in the window; null likewise
     * @param format how a value is shown
     * @param allowedGroupBy what values may be split by
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

        /** The same of these rows, with what values may be split by. */
        public Header measured(String dataset, String timeColumn, List<Grouping> allowedGroupBy) {
            return new Header(key, title, description, dataset, timeColumn, format, goodDirection, allowedGroupBy);
        }
    }
}
