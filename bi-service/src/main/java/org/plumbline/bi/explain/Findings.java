package org.plumbline.bi.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.plumbline.bi.freshness.Publication;
import org.plumbline.bi.guarded.Cells;
import org.plumbline.bi.metric.CatalogView;
import org.plumbline.bi.overview.KpiReading;
import org.plumbline.bi.overview.Overview;

/**
 * What was found out about a number.
 *
 * @param unavailable why there is none to be trusted; null where there is
 * @param sides of a ratio, the numerator and the denominator, null where they have no value; otherwise none
 * @param run that made the publication; empty where none did, or where the scope may not know of it
 */
record Findings(
        KpiReading reading,
        String unavailable,
        List<BigDecimal> sides,
        Makeup makeup,
        Optional<RunSummary> run,
        List<Explanation.Check> checks,
        Reconciliation reconciliation,
        List<Explanation.Fact> sample) {

    /** Before the first publication: no number, and no 0 that could be taken for one. */
    static Findings ofNothing() {
        return new Findings(
                KpiReading.NOT_AVAILABLE,
                KpiReading.NOTHING_PUBLISHED,
                List.of(),
                Makeup.NOTHING,
                Optional.empty(),
                List.of(),
                Reconciliation.impossible(KpiReading.NOTHING_PUBLISHED),
                List.of());
    }

    Explanation explaining(ExplainQuestion question, Publication publication) {
        var subject = question.subject();
        var defined = subject.defined();
        return new Explanation(
                subject.name(),
                defined.map(it -> it.reference().toString()).orElse(null),
                defined.map(_ -> subject.parts().names()).orElse(null),
                Definition.of(subject.metric(), subject.dataset()),
                Overview.Span.of(question.window()),
                defined.map(_ -> question.zone().getId()).orElse(null),
                Overview.Seen.of(subject.scope()),
                reading.value(),
                reading.state(),
                unavailable,
                makeup.rows().orElse(null),
                sides.isEmpty() ? null : shown(sides.getFirst()),
                sides.isEmpty() ? null : shown(sides.getLast()),
                makeup.contributions(),
                makeup.operands(),
                makeup.addingUp(),
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
