package org.plumbline.metricsql.sums;

import java.util.List;
import java.util.Map;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.dataset.Datasets;

/**
 * A view that says what single facts count for.
 *
 * @param timeColumns the indexed times of a fact at which it may count
 */
record CountedFacts(String view, List<String> timeColumns) {

    private static final Map<Dataset, CountedFacts> BY_DATASET = Map.of(
            Datasets.SUBMISSION_FACTS,
            new CountedFacts("submission_metrics", List.of("submitted_at", "effective_takedown_at")),
            Datasets.REPORT_FACTS,
            new CountedFacts("report_metrics", List.of("reported_at")),
            Datasets.APPLICATION_SUMMARY,
            new CountedFacts("application_metrics", List.of("created_at")));

    /** The views of everything that is published under a name. */
    static List<CountedFacts> publishedAs(String publication) {
        return Datasets.publishedAs(publication).stream().map(BY_DATASET::get).toList();
    }
}
