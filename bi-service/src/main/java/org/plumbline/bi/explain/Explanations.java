package org.plumbline.bi.explain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.plumbline.bi.caching.Answer;
import org.plumbline.bi.caching.Answers;
import org.plumbline.bi.explain.ExplainParameters.ExplainRequest;
import org.plumbline.bi.metric.AskedMetrics;
import org.plumbline.bi.query.Caller;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.query.NearestNames;
import org.plumbline.service.security.Communities;

/** Answers why numbers are what they are. */
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
     * The explanation, unless the caller has it already.
     *
     * @param name a KPI's, or a metric's key
     * @param authorization by which the catalog knows the caller
     * @param ifNoneMatch the tags that the caller has
     * @throws Failure.NotFound where neither has the name
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
            // Whoever defines a metric decides how much work it is.
            case Subject.Catalogued _ -> answers.answerGuarded(question, ifNoneMatch, waiting);
        };
    }

    private Subject subject(Scope caller, String name, ExplainRequest request, String authorization) {
        if (request.kpi().isPresent()) {
            var scope = Communities.narrowed(caller, request.communities());
            return new Subject.KeyFigure(request.kpi().get(), scope);
        }
        try {
            return new Subject.Catalogued(
                    metrics.read(caller, name, request.version(), request.communities(), authorization));
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
