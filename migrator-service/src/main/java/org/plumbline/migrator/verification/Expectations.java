package org.plumbline.migrator.verification;

import java.util.List;
import java.util.stream.Stream;

/** What a live system is held against, in the order in which a person would look. */
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
                    "query_overview_sums",
                    "query_overview_figures",
                    "query_overview_platforms",
                    "query_overview_reports",
                    "query_overview_days",
                    "query_recent_applications",
                    "query_applications_by_status",
                    "query_status_sums",
                    "query_applications_by_company",
                    "query_freshness",
                    "indexes_in_use")
            .map(Expectation::read)
            .toList();

    private Expectations() {}
}
