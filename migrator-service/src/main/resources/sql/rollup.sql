-- name: differing_application_summary
-- Counts of the rollup that differ from the published facts of their day.
WITH defined AS (
    SELECT metric_date, application_status, company_id, company_name, sum(applications) AS applications
    FROM bi.application_counts
    WHERE counted_at >= coalesce(CAST({first} AS date), '-infinity')::timestamp AT TIME ZONE 'UTC'
        AND counted_at < coalesce(CAST({until} AS date), 'infinity')::timestamp AT TIME ZONE 'UTC'
    GROUP BY metric_date, application_status, company_id, company_name
),
stored AS (
    SELECT metric_date, application_status, company_id, company_name, applications
    FROM bi.application_rollup
    WHERE metric_date >= coalesce(CAST({first} AS date), '-infinity') AND metric_date < coalesce(CAST({until} AS date), 'infinity')
),
differing AS (
    SELECT false AS is_stored, only_defined.*
    FROM (TABLE defined EXCEPT ALL TABLE stored) AS only_defined
    UNION ALL
    SELECT true AS is_stored, only_stored.*
    FROM (TABLE stored EXCEPT ALL TABLE defined) AS only_stored
),
compared AS (
    SELECT
        metric_date, application_status, company_id, company_name,
        coalesce(sum(applications) FILTER (WHERE NOT is_stored), 0) AS defined,
        coalesce(sum(applications) FILTER (WHERE is_stored), 0)     AS stored
    FROM differing
    GROUP BY metric_date, application_status, company_id, company_name
)
SELECT
    'application_summary' AS dataset, metric_date::text AS "at", 'applications' AS metric,
    concat_ws(', ', application_status, company_id, company_name) AS counted_by, defined, stored
FROM compared
WHERE defined <> stored;

-- name: differing_submission_facts
-- Counts of the rollup that differ from the published facts of their day.
WITH defined AS (
    SELECT
        metric_date, community_id, community_slug, platform, platform_detail, sum(submissions) AS submissions,
        sum(reports) AS reports, sum(removed_posts) AS removed_posts, sum(removed_posts_report_flow) AS removed_posts_report_flow,
        sum(removed_posts_legacy_fallback) AS removed_posts_legacy_fallback, sum(removed_of_submitted) AS removed_of_submitted
    FROM bi.submission_counts
    WHERE counted_at >= coalesce(CAST({first} AS date), '-infinity')::timestamp AT TIME ZONE 'UTC'
        AND counted_at < coalesce(CAST({until} AS date), 'infinity')::timestamp AT TIME ZONE 'UTC'
    GROUP BY metric_date, community_id, community_slug, platform, platform_detail
),
stored AS (
    SELECT
        metric_date, community_id, community_slug, platform, platform_detail, submissions, reports, removed_posts,
        removed_posts_report_flow, removed_posts_legacy_fallback, removed_of_submitted
    FROM bi.submission_rollup
    WHERE metric_date >= coalesce(CAST({first} AS date), '-infinity') AND metric_date < coalesce(CAST({until} AS date), 'infinity')
),
differing AS (
    SELECT false AS is_stored, only_defined.*
    FROM (TABLE defined EXCEPT ALL TABLE stored) AS only_defined
    UNION ALL
    SELECT true AS is_stored, only_stored.*
    FROM (TABLE stored EXCEPT ALL TABLE defined) AS only_stored
),
compared AS (
    SELECT
        metric_date, community_id, community_slug, platform, platform_detail, metrics.metric,
        coalesce(sum(metrics.value) FILTER (WHERE NOT is_stored), 0) AS defined,
        coalesce(sum(metrics.value) FILTER (WHERE is_stored), 0)     AS stored
    FROM differing
    CROSS JOIN LATERAL (
        VALUES
            ('submissions', submissions),
            ('reports', reports),
            ('removed_posts', removed_posts),
            ('removed_posts_report_flow', removed_posts_report_flow),
            ('removed_posts_legacy_fallback', removed_posts_legacy_fallback),
            ('removed_of_submitted', removed_of_submitted)
    ) AS metrics (metric, value)
    GROUP BY metric_date, community_id, community_slug, platform, platform_detail, metrics.metric
)
SELECT
    'submission_facts' AS dataset, metric_date::text AS "at", metric,
    concat_ws(', ', community_id, community_slug, platform, platform_detail) AS counted_by, defined, stored
FROM compared
WHERE defined <> stored;

-- name: is_moved
-- Whether the publication changes the rollup of a dataset.
SELECT to_regclass(:moved) IS NOT NULL;

-- name: moved_days
-- Some of the days whose counts the publication changes.
SELECT metric_date
FROM (SELECT DISTINCT metric_date FROM pg_temp.moved_{dataset}) AS days
ORDER BY random()
LIMIT :days;

-- name: application_summary_before
-- The counts of the facts before the change.
CREATE TEMPORARY TABLE counted_before_application_summary ON COMMIT DROP AS
SELECT *
FROM bi.application_counts
WHERE application_id = ANY (ARRAY(SELECT fact_key FROM changed_application_summary));

-- name: move_application_summary
-- The differences that the changed facts make in the rollup; none if their counts are unchanged.
CREATE TEMPORARY TABLE moved_application_summary ON COMMIT DROP AS
WITH counted AS (
    SELECT 1 AS sign, *
    FROM bi.application_counts
    WHERE application_id = ANY (ARRAY(SELECT fact_key FROM changed_application_summary))
    UNION ALL
    SELECT -1 AS sign, *
    FROM counted_before_application_summary
)
SELECT metric_date, application_status, company_id, company_name, sum(sign * applications) AS applications
FROM counted
GROUP BY metric_date, application_status, company_id, company_name
HAVING sum(sign * applications) <> 0;
ANALYZE moved_application_summary;

-- The index finds the rows of a day and status; the company's row is selected among these.
MERGE INTO bi.application_rollup AS rollup
USING moved_application_summary AS moved
ON rollup.metric_date = moved.metric_date
    AND rollup.application_status = moved.application_status
    AND rollup.company_id IS NOT DISTINCT FROM moved.company_id
    AND rollup.company_name IS NOT DISTINCT FROM moved.company_name
WHEN MATCHED AND rollup.applications + moved.applications = 0 THEN DELETE
WHEN MATCHED THEN UPDATE SET applications = rollup.applications + moved.applications
WHEN NOT MATCHED THEN
    INSERT (metric_date, application_status, company_id, company_name, applications)
    VALUES (moved.metric_date, moved.application_status, moved.company_id, moved.company_name, moved.applications);

-- name: submission_facts_before
-- The counts of the facts before the change.
CREATE TEMPORARY TABLE counted_before_submission_facts ON COMMIT DROP AS
SELECT *
FROM bi.submission_counts
WHERE submission_id = ANY (ARRAY(SELECT fact_key FROM changed_submission_facts));

-- name: move_submission_facts
-- The differences that the changed facts make in the rollup; none if their counts are unchanged.
CREATE TEMPORARY TABLE moved_submission_facts ON COMMIT DROP AS
WITH counted AS (
    SELECT 1 AS sign, *
    FROM bi.submission_counts
    WHERE submission_id = ANY (ARRAY(SELECT fact_key FROM changed_submission_facts))
    UNION ALL
    SELECT -1 AS sign, *
    FROM counted_before_submission_facts
)
SELECT
    metric_date,
    community_id,
    community_slug,
    platform,
    platform_detail,
    sum(sign * submissions)                   AS submissions,
    sum(sign * reports)                       AS reports,
    sum(sign * removed_posts)                 AS removed_posts,
    sum(sign * removed_posts_report_flow)     AS removed_posts_report_flow,
    sum(sign * removed_posts_legacy_fallback) AS removed_posts_legacy_fallback,
    sum(sign * removed_of_submitted)          AS removed_of_submitted
FROM counted
GROUP BY metric_date, community_id, community_slug, platform, platform_detail
HAVING ROW (
    sum(sign * submissions), sum(sign * reports), sum(sign * removed_posts), sum(sign * removed_posts_report_flow),
    sum(sign * removed_posts_legacy_fallback), sum(sign * removed_of_submitted)
) <> ROW (0, 0, 0, 0, 0, 0);
ANALYZE moved_submission_facts;

-- The index finds the rows of a day and service; the community's row is selected among these few.
MERGE INTO bi.submission_rollup AS rollup
USING moved_submission_facts AS moved
ON rollup.metric_date = moved.metric_date
    AND rollup.platform_detail = moved.platform_detail
    AND rollup.platform = moved.platform
    AND rollup.community_id IS NOT DISTINCT FROM moved.community_id
    AND rollup.community_slug IS NOT DISTINCT FROM moved.community_slug
WHEN MATCHED AND ROW (
    rollup.submissions + moved.submissions,
    rollup.reports + moved.reports,
    rollup.removed_posts + moved.removed_posts,
    rollup.removed_posts_report_flow + moved.removed_posts_report_flow,
    rollup.removed_posts_legacy_fallback + moved.removed_posts_legacy_fallback,
    rollup.removed_of_submitted + moved.removed_of_submitted
) = ROW (0, 0, 0, 0, 0, 0) THEN DELETE
WHEN MATCHED THEN UPDATE SET
    submissions = rollup.submissions + moved.submissions,
    reports = rollup.reports + moved.reports,
    removed_posts = rollup.removed_posts + moved.removed_posts,
    removed_posts_report_flow = rollup.removed_posts_report_flow + moved.removed_posts_report_flow,
    removed_posts_legacy_fallback = rollup.removed_posts_legacy_fallback + moved.removed_posts_legacy_fallback,
    removed_of_submitted = rollup.removed_of_submitted + moved.removed_of_submitted
WHEN NOT MATCHED THEN INSERT
    (
        metric_date, community_id, community_slug, platform, platform_detail, submissions, reports, removed_posts,
        removed_posts_report_flow, removed_posts_legacy_fallback, removed_of_submitted
    )
    VALUES (
        moved.metric_date, moved.community_id, moved.community_slug, moved.platform, moved.platform_detail, moved.submissions,
        moved.reports, moved.removed_posts, moved.removed_posts_report_flow, moved.removed_posts_legacy_fallback,
        moved.removed_of_submitted
    );
