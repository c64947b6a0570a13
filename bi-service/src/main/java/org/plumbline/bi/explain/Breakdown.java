package org.plumbline.bi.explain;

import java.util.List;
import java.util.Optional;
import org.plumbline.bi.metric.MetricInWindow;
import org.plumbline.model.metric.MetricComposition;

/**
 * What a value is made of: rows, by the branch of the takedown rule that they fall under, or the values of other metrics.
 *
 * @param rows how many, of one dataset; empty if it is not made of rows
 * @param bornHere how many of them have no legacy row; empty if that is not known
 * @param addingUp in words, how contributions or operands make up the value
 */
record Breakdown(
        Optional<Long> rows,
        Optional<Long> bornHere,
        List<Explanation.Contribution> contributions,
        List<Explanation.Operand> operands,
        String addingUp) {

    /** There is no value to break down. */
    static final Breakdown NOTHING =
            new Breakdown(Optional.empty(), Optional.empty(), List.of(), List.of(), "There is nothing to add up.");

    static Breakdown of(Contributions contributions) {
        return new Breakdown(
                Optional.of(contributions.total().rows()),
                contributions.total().bornHere(),
                contributions.contributions(),
                List.of(),
                contributions.addingUp());
    }

    static Breakdown of(MetricComposition composition, MetricInWindow.Computed computed) {
        return new Breakdown(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                computed.operands().stream().map(Explanation.Operand::of).toList(),
                AddingUp.of(composition));
    }
}
