package org.plumbline.catalog.openapi;

/** Examples in the API description; a test sends each request. */
public final class Examples {

    /** The key of the metric that the examples define. */
    public static final String KEY = "upheld_report_share";

    public static final String NO_SUCH_VERSION =
            "`metric-not-found`, `metric-version-not-found`: there is no such metric, or no such version";

    /** A draft of version 1. */
    public static final String SIMPLE = """
            {
              "key": "upheld_report_share",
              "title": "Upheld reports",
              "description": "Reports made in the window after which the platform took the post down",
              "dataset": "report_facts",
              "timeColumn": "reported_at",
              "format": "integer",
              "type": "simple",
              "measure": {"agg": "count", "filters": [{"column": "outcome", "op": "eq", "value": "taken_down"}]},
              "allowedGroupBy": ["platform_detail", "community_slug", {"column": "reported_at", "transform": "month"}]
            }""";

    /** A draft of the next version. */
    public static final String RATIO = """
            {
              "key": "upheld_report_share",
              "title": "Share of upheld reports",
              "description": "Of the reports made in the window, the share after which the platform took the post down",
              "dataset": "report_facts",
              "timeColumn": "reported_at",
              "format": "percent",
              "type": "ratio",
              "numerator": {"agg": "count", "filters": [{"column": "outcome", "op": "eq", "value": "taken_down"}]},
              "denominator": {"agg": "count"},
              "allowedGroupBy": ["platform_detail", "community_slug"]
            }""";

    /** Metrics divided. */
    public static final String DERIVED = """
            {
              "key": "reports_per_submission",
              "title": "Reports per submission",
              "description": "Reports made in the window for each post submitted in it",
              "format": "number",
              "type": "derived",
              "operation": "quotient",
              "operands": [{"metric": "reports", "version": 1}, {"metric": "submissions", "version": 1}],
              "nullValues": "no_value",
              "zeroDenominator": "no_value",
              "emptyBuckets": "omit",
              "allowedGroupBy": ["platform_detail", "community_slug"]
            }""";

    /** A metric over a moving span. */
    public static final String CUMULATIVE = """
            {
              "key": "removal_rate_28_days",
              "title": "Removal rate, 28 days",
              "description": "The removal rate of the posts submitted in the 28 days that end with each bucket",
              "format": "percent",
              "type": "cumulative",
              "metric": {"metric": "removal_rate", "version": 1},
              "window": {"count": 28, "grain": "day"},
              "nullValues": "no_value",
              "emptyBuckets": "keep",
              "allowedGroupBy": ["community_slug"]
            }""";

    /** A comparison with the previous year. */
    public static final String COMPARISON = """
            {
              "key": "submissions_year_on_year",
              "title": "Submissions, year on year",
              "description": "By which share submissions have grown since the same time a year before",
              "format": "percent",
              "type": "comparison",
              "metric": {"metric": "submissions", "version": 1},
              "offset": {"count": 1, "grain": "year"},
              "compare": "change",
              "nullValues": "zero",
              "zeroDenominator": "no_value",
              "emptyBuckets": "omit",
              "allowedGroupBy": ["platform_detail"]
            }""";

    public static final String REASON = """
            {"reason": "Agreed on in the November review"}""";

    public static final String CATALOG = """
            catalog: 1
            metrics:
              - key: in_app_reports
                origin: custom
                versions:
                  - version: 1
                    status: draft
                    definition:
                      key: in_app_reports
                      title: Reports from the app
                      description: Reports made in the window from within the app
                      dataset: report_facts
                      timeColumn: reported_at
                      format: integer
                      type: simple
                      measure:
                        agg: count
                        filters:
                          - column: channel
                            op: eq
                            value: in_app
                      allowedGroupBy:
                        - community_slug
            """;

    private Examples() {}
}
