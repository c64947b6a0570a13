-- What the legacy database itself says to the overview's questions, written by hand from the business rules alone.
-- Parameters: start of the window, its end (not part of it), and the slugs of the communities asked for; NULL asks for all.
WITH asked AS (
    SELECT
        CAST(? AS timestamptz) AS starts,
        CAST(? AS timestamptz) AS ends,
        CAST(? AS text[]) AS slugs
),
seen AS (
    SELECT
        posts.id,
        posts.submitted_at,
        posts.removed_at,
        reported.taken_down_at AS reported_down_at
    FROM posts
    LEFT JOIN (
        SELECT post_id, min(taken_down_at) AS taken_down_at
        FROM reports
        GROUP BY post_id
    ) AS reported ON reported.post_id = posts.id
    LEFT JOIN communities ON communities.id = posts.community_id
    CROSS JOIN asked
    WHERE asked.slugs IS NULL OR communities.slug = ANY (asked.slugs)
),
removed AS (
    SELECT
        seen.reported_down_at IS NOT NULL AS is_report_flow,
        coalesce(seen.reported_down_at, seen.removed_at) - seen.submitted_at AS time_to_takedown
    FROM seen
    CROSS JOIN asked
    WHERE coalesce(seen.reported_down_at, seen.removed_at) >= asked.starts
        AND coalesce(seen.reported_down_at, seen.removed_at) < asked.ends
),
submitted AS (
    SELECT coalesce(seen.reported_down_at, seen.removed_at) IS NOT NULL AS is_removed
    FROM seen
    CROSS JOIN asked
    WHERE seen.submitted_at >= asked.starts AND seen.submitted_at < asked.ends
)
SELECT
    (SELECT count(*) FROM submitted) AS submissions,
    (SELECT count(*) FROM submitted WHERE is_removed) AS submissions_removed,
    (
        SELECT count(*)
        FROM reports
        JOIN seen ON seen.id = reports.post_id
        CROSS JOIN asked
        WHERE reports.reported_at >= asked.starts AND reports.reported_at < asked.ends
    ) AS reports,
    (SELECT count(*) FROM removed) AS removed_posts,
    (SELECT count(*) FROM removed WHERE is_report_flow) AS removed_by_report_flow,
    (SELECT count(*) FROM removed WHERE NOT is_report_flow) AS removed_by_legacy_fallback,
    (
        SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(EPOCH FROM time_to_takedown) / 3600)
        FROM removed
    ) AS median_hours_to_takedown,
    (SELECT avg(extract(EPOCH FROM time_to_takedown) / 3600) FROM removed) AS mean_hours_to_takedown;
