package org.plumbline.bi.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.plumbline.bi.caching.Answer;
import org.plumbline.bi.caching.Answers;
import org.plumbline.bi.export.Downloads;
import org.plumbline.bi.export.ExportFormat;
import org.plumbline.bi.export.ExportedRows;
import org.plumbline.bi.guarded.AnswerColumn;
import org.plumbline.bi.metric.MetricParameters.MetricRequest;
import org.plumbline.bi.query.Caller;
import org.plumbline.model.scope.Scope;

/** Answers what metrics come to. */
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
     * The values, unless the caller has them already.
     *
     * @param authorization by which the catalog knows the caller
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
     * The values as a file. There are so few that all of them are found before any is sent: what is wrong is answered like
     * anything else that is.
     *
     * @param authorization by which the catalog knows the caller
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
        var asked = metrics.read(caller, key, request.version(), request.communities(), authorization);
        var groupings = Groups.asked(request.groupBy(), asked.defined().metric());
        return new MetricQuestion(asked, request.buckets(), groupings);
    }
}
