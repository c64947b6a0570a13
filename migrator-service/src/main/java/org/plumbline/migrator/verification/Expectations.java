package org.plumbline.migrator.verification;

import java.util.List;
import java.util.stream.Stream;

/** The expectations of a live system, in the order in which a person would check them. */
final class Expectations {

    static final List<Expectation> ALL = Stream.of(
                    "roles",
                    "schemas",
                    "grants",
                    "columns",
                    "definitions",
                    "functions",
                    "triggers",
                    "materialized_views",
                    "unique_keys",
                    "indexes",
                    "publications",
                    "aggregates",
                    "newest_applications",
                    "newest_jobs",
                    "application_statuses",
                    "query_overview_counts",
                    "query_overview_figures",
                    "query_overview_platforms",
                    "query_overview_reports",
                    "query_overview_days",
                    "query_recent_applications",
                    "query_applications_by_status",
                    "query_applications_by_company",
                    "query_freshness",
                    "indexes_in_use")
            .map(Expectation::read)
            .toList();

    private Expectations() {}
}
