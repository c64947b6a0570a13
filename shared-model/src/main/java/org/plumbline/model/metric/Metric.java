package org.plumbline.model.metric;

import java.util.List;
import org.plumbline.model.dataset.Format;

/**
 * What a number of the catalog means: measured on the rows of one dataset ({@link MetricDefinition}), or made of other
 * metrics ({@link MetricComposition}).
 */
public sealed interface Metric permits MetricDefinition, MetricComposition {

    /** The identity in the catalog, lower snake case. */
    String key();

    String title();

    /** The definition in words. */
    String description();

    /** How a value is shown. */
    Format format();

    /** Whether a change of its value is good news. */
    GoodDirection goodDirection();

    /** What values may be split by. */
    List<Grouping> allowedGroupBy();

    /** The versions of other metrics that it is made of; none where it is measured. */
    List<MetricReference> parts();
}
