package org.plumbline.bi.sums;

import java.util.List;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;

/**
 * A view that says what single facts count for.
 *
 * @param timeColumns the indexed times of a fact at which it may count
 */
record CountedFacts(String view, List<String> timeColumns) {

    private static final List<CountedFacts> OF_SUBMISSIONS = List.of(
            new CountedFacts("submission_metrics", List.of("submitted_at", "effective_takedown_at")),
            new CountedFacts("report_metrics", List.of("reported_at")));
    private static final List<CountedFacts> OF_APPLICATIONS =
            List.of(new CountedFacts("application_metrics", List.of("created_at")));

    /** The views of everything that is published together with a dataset. */
    static List<CountedFacts> of(Dataset dataset) {
        return dataset.publication().equals(Datasets.SUBMISSION_FACTS.publication()) ? OF_SUBMISSIONS : OF_APPLICATIONS;
    }
}
