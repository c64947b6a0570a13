-- What the changed facts take from the rollup, and what they add to it: nothing where they count as before.
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

-- The index finds the rows of a day and service; which of them is a community's, or nobody's, is told from these few.
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
