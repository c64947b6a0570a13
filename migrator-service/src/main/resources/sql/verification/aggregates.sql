-- about: The rollups by day add up to the facts of the last 30 days
-- otherwise: POST /api/v1/aggregates/backfill of migrator-service recounts them (docs/operations.md, A piece to be made again); the check aggregates_equal_facts of the next run tells whether that was sufficient
WITH days AS (
    SELECT (now() AT TIME ZONE 'UTC')::date - 30 AS first_day, (now() AT TIME ZONE 'UTC')::date + 1 AS end_day
),
spans AS (
    SELECT first_day, end_day, first_day::timestamp AT TIME ZONE 'UTC' AS begins, end_day::timestamp AT TIME ZONE 'UTC' AS ends
    FROM days
),
-- Bounds are subqueries, because joins cannot be pushed into the scoped views.
counted (dataset, metric, value) AS (
    SELECT 'submission_facts', 'submissions', count(*)
    FROM bi.submission_facts
    WHERE submitted_at >= (SELECT begins FROM spans) AND submitted_at < (SELECT ends FROM spans)
    UNION ALL
    SELECT 'submission_facts', 'removed_posts', count(*)
    FROM bi.submission_facts
    WHERE effective_takedown_at >= (SELECT begins FROM spans) AND effective_takedown_at < (SELECT ends FROM spans)
    UNION ALL
    SELECT 'submission_facts', 'reports', count(*)
    FROM bi.report_facts
    WHERE reported_at >= (SELECT begins FROM spans) AND reported_at < (SELECT ends FROM spans)
    UNION ALL
    SELECT 'application_summary', 'applications', count(*)
    FROM bi.application_summary
    WHERE created_at >= (SELECT begins FROM spans) AND created_at < (SELECT ends FROM spans)
),
summed AS (
    SELECT daily.dataset, daily.metric, sum(daily.value) AS value
    FROM bi.dashboard_metrics_daily AS daily, spans
    WHERE daily.dimension = '' AND daily.metric_date >= spans.first_day AND daily.metric_date < spans.end_day
    GROUP BY daily.dataset, daily.metric
)
SELECT
    counted.metric AS subject,
    CASE WHEN counted.value = coalesce(summed.value, 0) THEN 'passed' ELSE 'failed' END AS outcome,
    format('%s by days, %s facts', coalesce(summed.value, 0), counted.value) AS found
FROM counted
LEFT JOIN summed USING (dataset, metric)
