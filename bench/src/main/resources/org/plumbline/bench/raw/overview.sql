-- The overview's platforms over 30 days, joined from the base tables as it was before there was a read model.
SELECT
    post_data.platform,
    post_data.platform_detail,
    count(*) FILTER (WHERE submissions.submitted_at >= now() - interval '30 days') AS submissions,
    count(*) FILTER (
        WHERE coalesce(reported.taken_down_at, submissions.removed_at) >= now() - interval '30 days'
    ) AS removed_posts,
    percentile_cont(0.5) WITHIN GROUP (
        ORDER BY coalesce(reported.taken_down_at, submissions.removed_at) - submissions.submitted_at
    ) FILTER (WHERE coalesce(reported.taken_down_at, submissions.removed_at) >= now() - interval '30 days')
        AS median_to_takedown,
    sum(reported.reports) FILTER (WHERE submissions.submitted_at >= now() - interval '30 days') AS reports
FROM core.submissions
JOIN core.post_data USING (submission_id)
LEFT JOIN core.communities USING (community_id)
LEFT JOIN (
    SELECT submission_id, count(*) AS reports, min(taken_down_at) AS taken_down_at
    FROM core.reports
    WHERE deleted_at IS NULL
    GROUP BY submission_id
) AS reported USING (submission_id)
WHERE submissions.deleted_at IS NULL
    AND (
        submissions.submitted_at >= now() - interval '30 days'
        OR coalesce(reported.taken_down_at, submissions.removed_at) >= now() - interval '30 days'
    )
GROUP BY post_data.platform, post_data.platform_detail;
