package org.plumbline.bi.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.plumbline.bi.answer.Answer;
import org.plumbline.bi.answer.AnswerColumn;
import org.plumbline.bi.answer.Answers;
import org.plumbline.bi.database.Caller;
import org.plumbline.bi.export.Downloads;
import org.plumbline.bi.export.ExportFormat;
import org.plumbline.bi.export.ExportedRows;
import org.plumbline.bi.metric.MetricParameters.MetricRequest;
import org.plumbline.model.scope.Scope;

/** Answers requests for metric values. */
@ApplicationScoped
class MetricValues {

    private final AskedMetrics metrics;
    private final Answers answers;
    private final Downloads downloads;

    MetricValues(AskedMetrics metrics, Answers answers, Downloads downloads) {
        this.metrics = metrics;
        this.answers = answers;
        this.downloads = downloads;
    }

    /**
     * Returns the values, unless the caller has them already.
     *
     * @param authorization the caller's header, which is sent to the catalog
     * @param ifNoneMatch the tags that the caller has
     */
    Answer<MetricAnswer> answer(
            Scope caller,
            String key,
            MetricRequest request,
            String authorization,
            List<String> ifNoneMatch,
            Caller waiting) {
        return answers.answerGuarded(question(caller, key, request, authorization), ifNoneMatch, waiting);
    }

    /**
     * Returns the values as a file. They are few, so all are computed before any is sent, and failures are answered as usual.
     *
     * @param authorization the caller's header, which is sent to the catalog
     */
    RestResponse<StreamingOutput> export(
            Scope caller,
            String key,
            MetricRequest request,
            String authorization,
            ExportFormat format,
            Caller waiting) {
        var question = question(caller, key, request, authorization);
        var answer = answers.bodyGuarded(question, waiting);
        var file = new ExportedRows(
                key,
                answer.columns().stream().map(AnswerColumn::name).toList(),
                MetricNotes.of(question, answer),
                format);
        return downloads.answer(
                format, key, waiting, output -> file.write(answer.rows().iterator(), format.mostRows(), output));
    }

    private MetricQuestion question(Scope caller, String key, MetricRequest request, String authorization) {
        var asked =
                metrics.read(caller, key, request.version(), request.communities(), request.narrowing(), authorization);
        var groupings =
                MetricParameters.groupings(request.groupBy(), asked.defined().metric());
        return new MetricQuestion(asked, request.buckets(), groupings);
    }
}
