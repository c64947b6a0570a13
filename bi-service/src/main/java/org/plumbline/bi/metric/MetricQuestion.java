package org.plumbline.bi.metric;

import java.util.List;
import org.jooq.DSLContext;
import org.plumbline.bi.caching.Question;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.overview.Overview;
import org.plumbline.metricsql.answer.Relations;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.scope.Scope;
import org.plumbline.model.tree.Fields;

/** Which values a metric has. */
record MetricQuestion(AskedMetric asked, Buckets buckets, List<Grouping> groupings) implements Question<MetricAnswer> {

    /** To be changed when the same data comes to be answered differently. */
    private static final String ANSWER_FORM = "metric/3";

    @Override
    public Dataset dataset() {
        return asked.dataset();
    }

    @Override
    public Scope scope() {
        return asked.scope();
    }

    @Override
    public List<?> inputs(DatasetFreshness freshness) {
        return List.of(ANSWER_FORM, asked.inputs(), buckets, groupings);
    }

    @Override
    public MetricAnswer answer(DSLContext database, DatasetFreshness freshness, Publication publication) {
        var defined = asked.defined();
        var metric = defined.metric();
        var windows = buckets.all();
        var measured = new MeasuredRows(database, Relations::of, scope(), groupings, buckets.zone());
        var evaluation =
                new Evaluation(buckets, !groupings.isEmpty(), asked.parts().byReference(), measured);
        var reading = evaluation.of(metric, windows);
        var shown = new MetricRows(metric, dataset(), buckets, groupings);
        return new MetricAnswer(
                defined.reference().toString(),
                asked.parts().names(),
                metric.title(),
                metric.description(),
                Fields.written(metric.format()),
                metric.format().unit().orElse(null),
                Fields.written(metric.goodDirection()),
                Overview.Span.of(buckets.window()),
                buckets.grain() == null ? null : Fields.written(buckets.grain()),
                buckets.zone().getId(),
                Overview.Seen.of(scope()),
                shown.columns(),
                shown.rows(reading, windows),
                CatalogView.of(defined),
                publication);
    }
}
