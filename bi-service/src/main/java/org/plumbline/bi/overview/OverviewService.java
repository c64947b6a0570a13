package org.plumbline.bi.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.plumbline.bi.caching.Answer;
import org.plumbline.bi.caching.Answers;
import org.plumbline.bi.caching.KeptCounts;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.security.Communities;

/** Answers the overview. */
@ApplicationScoped
class OverviewService {

    private final Answers answers;
    private final KeptCounts kept;

    OverviewService(Answers answers, KeptCounts kept) {
        this.answers = answers;
        this.kept = kept;
    }

    /**
     * The overview, unless the caller has it already.
     *
     * @param caller what the caller may see
     * @param ifNoneMatch the tags that the caller has
     * @throws Failure.NotAllowed for a community outside the caller's scope, the same whether it exists or not
     */
    Answer<Overview> answer(Scope caller, OverviewRequest request, List<String> ifNoneMatch) {
        var scope = Communities.narrowed(caller, request.communities());
        return answers.answer(new OverviewQuestion(scope, request, kept), ifNoneMatch);
    }
}
