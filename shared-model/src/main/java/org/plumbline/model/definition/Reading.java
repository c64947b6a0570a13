package org.plumbline.model.definition;

import java.util.List;
import org.plumbline.model.metric.Metric;
import org.plumbline.model.tree.Fault;

/** What came of reading a definition. */
public sealed interface Reading {

    /** A definition that is right. */
    record Accepted(Metric metric) implements Reading {}

    /**
     * One that is not.
     *
     * @param faults everything that is wrong, at least one thing
     */
    record Refused(List<Fault> faults) implements Reading {

        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
