package org.plumbline.bi.explain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plumbline.bi.window.CommunityParameter;
import org.plumbline.bi.window.WindowParameters;
import org.plumbline.model.metric.Kpi;
import org.plumbline.model.metric.Window;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.failure.Failure;
import org.plumbline.service.query.NearestNames;
import org.plumbline.service.query.QueryParameters;

/** Reads an {@link ExplainQuestion} from a request. */
@ApplicationScoped
class ExplainParameters {

    private final Clock clock;

    ExplainParameters(Clock clock) {
        this.clock = clock;
    }

    /**
     * The question.
     *
     * @param caller the caller's scope
     * @throws Failure.NotFound where no KPI has the name
     */
    ExplainQuestion read(String name, UriInfo uri, Scope caller) {
        record Draft(Optional<Window> window, List<String> communities) {}
        var kpi = Kpi.named(name).orElseThrow(() -> unknown(name));
        var draft = QueryParameters.read(
                uri, query -> new Draft(WindowParameters.read(query, clock.instant()), CommunityParameter.read(query)));
        return new ExplainQuestion(
                kpi,
                CommunityParameter.narrowed(caller, draft.communities()),
                draft.window().orElseThrow());
    }

    private static Failure.NotFound unknown(String name) {
        var known = Arrays.stream(Kpi.values()).map(Kpi::apiName).toList();
        var hint = NearestNames.hint(name, known);
        return new Failure.NotFound(
                "kpi-not-found",
                "There is no such KPI" + (hint.isEmpty() ? "; there are " + String.join(", ", known) : hint));
    }
}
