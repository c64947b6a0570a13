package org.plumbline.bi.explain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.plumbline.bi.answer.Answer;
import org.plumbline.bi.answer.Answers;
import org.plumbline.bi.database.Caller;
import org.plumbline.bi.explain.ExplainParameters.ExplainRequest;
import org.plumbline.bi.metric.AskedMetrics;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.query.NearestNames;
import org.plumbline.service.security.Communities;

/** Answers requests for explanations. */
@ApplicationScoped
class Explanations {

    private static final String NO_METRIC = "metric-not-found";

    private final AskedMetrics metrics;
    private final Answers answers;

    Explanations(AskedMetrics metrics, Answers answers) {
        this.metrics = metrics;
        this.answers = answers;
    }

    /**
     * Returns the explanation, unless the caller has it already.
     *
     * @param name a KPI's, or a metric's key
     * @param authorization the caller's header, which is sent to the catalog
     * @param ifNoneMatch the tags that the caller has
     * @throws Failure.NotFound if there is neither
     */
    Answer<Explanation> answer(
            Scope caller,
            String name,
            ExplainRequest request,
            String authorization,
            List<String> ifNoneMatch,
            Caller waiting) {
        var subject = subject(caller, name, request, authorization);
        var question = new ExplainQuestion(subject, request.window(), request.zone());
        return switch (subject) {
            case Subject.KeyFigure _ -> answers.answer(question, ifNoneMatch);
            // A metric of the catalog may be heavy.
            case Subject.Catalogued _ -> answers.answerGuarded(question, ifNoneMatch, waiting);
        };
    }

    private Subject subject(Scope caller, String name, ExplainRequest request, String authorization) {
        if (request.kpi().isPresent()) {
            var scope = Communities.narrowed(caller, request.communities());
            var kpi = request.kpi().get();
            return new Subject.KeyFigure(
                    kpi, request.narrowing().narrowed(kpi.definition()), request.narrowing(), scope);
        }
        try {
            return new Subject.Catalogued(metrics.read(
                    caller, name, request.version(), request.communities(), request.narrowing(), authorization));
        } catch (Failure.NotFound e) {
            throw e.problem().equals(NO_METRIC) ? unknown(name) : e;
        }
    }

    private static Failure.NotFound unknown(String name) {
        var known = Arrays.stream(Kpi.values()).map(Kpi::apiName).toList();
        return new Failure.NotFound(
                "kpi-not-found",
                "There is no such KPI, and no such metric in the catalog"
                        + NearestNames.hintOrAll(name, known, "there are"));
    }
}
