-- Counts of the rollup that are not those of the published facts of their day. Parameters: the first day and the one after the last,
-- NULL for as long as there are any; the same again.
WITH defined AS (
    SELECT
        metric_date, community_id, community_slug, platform, platform_detail, sum(submissions) AS submissions,
        sum(reports) AS reports, sum(removed_posts) AS removed_posts, sum(removed_posts_report_flow) AS removed_posts_report_flow,
        sum(removed_posts_legacy_fallback) AS removed_posts_legacy_fallback, sum(removed_of_submitted) AS removed_of_submitted
    FROM bi.submission_counts
    WHERE counted_at >= coalesce(CAST(? AS date), '-infinity')::timestamp AT TIME ZONE 'UTC'
        AND counted_at < coalesce(CAST(? AS date), 'infinity')::timestamp AT TIME ZONE 'UTC'
    GROUP BY metric_date, community_id, community_slug, platform, platform_detail
),
kept AS (
    SELECT
        metric_date, community_id, community_slug, platform, platform_detail, submissions, reports, removed_posts,
        removed_posts_report_flow, removed_posts_legacy_fallback, removed_of_submitted
    FROM bi.submission_rollup
    WHERE metric_date >= coalesce(CAST(? AS date), '-infinity') AND metric_date < coalesce(CAST(? AS date), 'infinity')
),
differing AS (
    SELECT false AS is_kept, only_defined.*
    FROM (TABLE defined EXCEPT ALL TABLE kept) AS only_defined
    UNION ALL
    SELECT true AS is_kept, only_kept.*
    FROM (TABLE kept EXCEPT ALL TABLE defined) AS only_kept
),
compared AS (
    SELECT
        metric_date, community_id, community_slug, platform, platform_detail, metrics.metric,
        coalesce(sum(metrics.value) FILTER (WHERE NOT is_kept), 0) AS defined,
        coalesce(sum(metrics.value) FILTER (WHERE is_kept), 0)     AS kept
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
    concat_ws(', ', community_id, community_slug, platform, platform_detail) AS counted_by, defined, kept
FROM compared
WHERE defined <> kept
