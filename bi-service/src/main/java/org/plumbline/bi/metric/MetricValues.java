package org.plumbline.bi.metric;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.plumbline.bi.caching.Answer;
import org.plumbline.bi.caching.Answers;
import org.plumbline.bi.dataset.DatasetAccess;
import org.plumbline.bi.metric.MetricParameters.MetricRequest;
import org.plumbline.bi.query.Caller;
import org.plumbline.bi.window.CommunityParameter;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.security.Communities;

/** Answers what metrics come to. */
@ApplicationScoped
class MetricValues {

    private final Definitions definitions;
    private final Answers answers;

    MetricValues(Definitions definitions, Answers answers) {
        this.definitions = definitions;
        this.answers = answers;
    }

    /**
     * The values, unless the caller has them already.
     *
     * @param authorization by which the catalog knows the caller
     * @param ifNoneMatch the tags that the caller has
     * @throws Failure.NotAllowed for a community outside the caller's scope, the same whether it exists or not; for
     *     a metric of a dataset without communities; for a draft
     */
    Answer<MetricAnswer> answer(
            Scope caller,
            String key,
            MetricRequest request,
            String authorization,
            List<String> ifNoneMatch,
            Caller waiting) {
        var scope = Communities.narrowed(caller, request.communities());
        // Drafts are tried out by those who write them.
        var defined = definitions.read(key, request.version(), caller.all(), authorization);
        var parts = MetricParts.of(defined.metric(), part -> definitions.metric(part, authorization));
        var datasets = parts.datasets(defined.metric());
        datasets.forEach(dataset -> check(dataset, caller, request));
        var groupings = Groups.asked(request.groupBy(), defined.metric());
        return answers.answerGuarded(
                new MetricQuestion(scope, defined, parts, datasets, request.buckets(), groupings),
                ifNoneMatch,
                waiting);
    }

    private static void check(Dataset dataset, Scope caller, MetricRequest request) {
        DatasetAccess.check(dataset, caller);
        if (dataset.isForSuperadminsOnly() && !request.communities().isEmpty()) {
            throw new Failure.InvalidInput(
                    CommunityParameter.NAME,
                    "cannot be asked for: rows of %s belong to none".formatted(dataset.name()));
        }
    }
}
