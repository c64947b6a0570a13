package org.plumbline.bi.explain;

import java.util.List;
import java.util.Optional;

/** What a value is made of: rows, or the values of other metrics. */
sealed interface Makeup {

    /** How many rows of one dataset; empty where it is not made of such. */
    Optional<Long> rows();

    /** How many of them no legacy row stands for; empty where that is not known. */
    Optional<Long> bornHere();

    List<Explanation.Contribution> contributions();

    List<Explanation.Operand> operands();

    /** What of contributions or operands makes what. */
    String addingUp();

    /** Other metrics. */
    record Composed(List<Explanation.Operand> operands, String addingUp) implements Makeup {

        @Override
        public Optional<Long> rows() {
            return Optional.empty();
        }

        @Override
        public Optional<Long> bornHere() {
            return Optional.empty();
        }

        @Override
        public List<Explanation.Contribution> contributions() {
            return List.of();
        }
    }

    /** Rows, by the branch of the takedown rule that they fall under. */
    record Measured(
            Optional<Long> rows, Optional<Long> bornHere, List<Explanation.Contribution> contributions, String addingUp)
            implements Makeup {

        static Measured of(Figures figures) {
            return new Measured(
                    Optional.of(figures.total().rows()),
                    figures.total().bornHere(),
                    figures.contributions(),
                    figures.addingUp());
        }

        @Override
        public List<Explanation.Operand> operands() {
            return List.of();
        }
    }

    /** There is no value to be made of anything. */
    Makeup NOTHING = new Measured(Optional.empty(), Optional.empty(), List.of(), "There is nothing to add up.");
}
