package org.plumbline.bi.answer;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.plumbline.model.dataset.Column;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Filter;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.metric.Literal;
import org.plumbline.model.metric.Measure;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.metric.MetricComposition;
import org.plumbline.model.metric.MetricDefinition;
import org.plumbline.model.metric.MetricReference;
import org.plumbline.model.metric.Span;
import org.plumbline.model.metric.Window;
import org.plumbline.model.query.Query;
import org.plumbline.model.query.Query.Split;
import org.plumbline.model.query.Query.Value;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.freshness.Stale;

/**
 * Records of other modules whose components go into tags, registered for the native image. Records of this module are registered where
 * they are declared.
 */
@RegisterForReflection(
        targets = {
            Column.class,
            Dataset.class,
            Filter.class,
            Grouping.class,
            Literal.Decimal.class,
            Literal.Moment.class,
            Literal.Text.class,
            Measure.class,
            Metric.Header.class,
            MetricComposition.Accumulation.ToDate.class,
            MetricComposition.Accumulation.Window.class,
            MetricComposition.Comparison.class,
            MetricComposition.Cumulative.class,
            MetricComposition.Derived.class,
            MetricComposition.Rules.class,
            MetricDefinition.Ratio.class,
            MetricDefinition.Simple.class,
            MetricReference.class,
            Query.Order.class,
            Query.class,
            Scope.class,
            Span.class,
            Split.class,
            Stale.class,
            Value.Aggregated.class,
            Value.Quotient.class,
            Window.class
        })
final class TaggedRecords {

    private TaggedRecords() {}
}
