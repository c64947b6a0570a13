package org.plumbline.bi.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.plumbline.bi.answer.Cells;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.metric.CatalogView;
import org.plumbline.bi.metric.NarrowingParameters;
import org.plumbline.bi.overview.KpiValue;
import org.plumbline.bi.overview.ServiceParameter;
import org.plumbline.bi.window.AnsweredScope;
import org.plumbline.bi.window.AnsweredWindow;
import org.plumbline.bi.window.KpiState;

/**
 * The numbers behind an explanation.
 *
 * @param unavailable why there is no value; null if there is one
 * @param sides of a ratio, the numerator and the denominator, null if they have no value; otherwise none
 * @param run that made the publication; empty if none did, or if the scope may not know of it
 */
record ExplainedNumbers(
        KpiValue reading,
        String unavailable,
        List<BigDecimal> sides,
        Breakdown breakdown,
        Optional<RunSummary> run,
        List<Explanation.Check> checks,
        Reconciliation reconciliation,
        List<Explanation.Fact> sample) {

    /** Before the first publication: no number, and no 0 that could be taken for one. */
    static ExplainedNumbers ofNothing() {
        return new ExplainedNumbers(
                KpiValue.NOT_AVAILABLE,
                KpiState.NOTHING_PUBLISHED,
                List.of(),
                Breakdown.NOTHING,
                Optional.empty(),
                List.of(),
                Reconciliation.impossible(KpiState.NOTHING_PUBLISHED),
                List.of());
    }

    Explanation explaining(ExplainQuestion question, Publication publication) {
        var subject = question.subject();
        var defined = subject.defined();
        return new Explanation(
                subject.name(),
                defined.map(it -> it.reference().toString()).orElse(null),
                defined.map(_ -> subject.parts().names()).orElse(null),
                MetricMeaning.of(subject.metric(), subject.dataset()),
                AnsweredWindow.of(question.window()),
                defined.map(_ -> question.zone().getId()).orElse(null),
                AnsweredScope.of(subject.scope()),
                subject.narrowing().values(ServiceParameter.NAME),
                subject.narrowing().values(NarrowingParameters.LANGUAGE),
                reading.value(),
                reading.state(),
                unavailable,
                breakdown.rows().orElse(null),
                sides.isEmpty() ? null : shown(sides.getFirst()),
                sides.isEmpty() ? null : shown(sides.getLast()),
                breakdown.contributions(),
                breakdown.operands(),
                breakdown.addingUp(),
                defined.map(CatalogView::of).orElse(null),
                publication,
                run.orElse(null),
                checks,
                reconciliation,
                sample);
    }

    private static BigDecimal shown(BigDecimal side) {
        return side == null ? null : Cells.shortest(side);
    }
}
