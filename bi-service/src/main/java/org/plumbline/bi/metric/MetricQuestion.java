package org.plumbline.bi.metric;

import java.util.List;
import org.jooq.DSLContext;
import org.plumbline.bi.answer.Question;
import org.plumbline.bi.freshness.DatasetFreshness;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.window.AnsweredScope;
import org.plumbline.bi.window.AnsweredWindow;
import org.plumbline.metricsql.answer.Relations;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.metric.Grouping;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.scope.Scope;
import org.plumbline.model.tree.Fields;

/** Which values a metric has. */
record MetricQuestion(AskedMetric asked, Buckets buckets, List<Grouping> groupings)
        implements Question<List<List<Object>>, MetricAnswer> {

    /** Change it when the same data is answered differently. */
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
    public List<?> inputs() {
        return List.of(ANSWER_FORM, asked.inputs(), buckets, groupings);
    }

    @Override
    public List<List<Object>> read(DSLContext database, DatasetFreshness freshness) {
        var windows = buckets.all();
        var measured = new MeasuredRows(database, Relations::of, scope(), groupings, buckets.zone());
        var evaluation =
                new Evaluation(buckets, !groupings.isEmpty(), asked.parts().byReference(), measured);
        return shown().rows(evaluation.of(metric(), windows), windows);
    }

    @Override
    public int rows(List<List<Object>> rows) {
        return rows.size();
    }

    @Override
    public MetricAnswer answer(List<List<Object>> rows, Publication publication) {
        var metric = metric();
        return new MetricAnswer(
                asked.defined().reference().toString(),
                asked.parts().names(),
                metric.title(),
                metric.description(),
                Fields.written(metric.format()),
                metric.format().unit().orElse(null),
                Fields.written(metric.goodDirection()),
                AnsweredWindow.of(buckets.window()),
                buckets.grain() == null ? null : Fields.written(buckets.grain()),
                buckets.zone().getId(),
                AnsweredScope.of(scope()),
                shown().columns(),
                rows,
                CatalogView.of(asked.defined()),
                publication);
    }

    private Metric metric() {
        return asked.defined().metric();
    }

    private MetricRows shown() {
        return new MetricRows(metric(), dataset(), buckets, groupings);
    }
}
