-- The legacy database's own values of each submission: the reference query that the read model is compared with. It is
-- deliberately independent of bi.submission_facts_live; a copy of that would prove nothing. Rows waiting in quarantine
-- are excluded on both sides; posts of a community in quarantine are compared as posts without one. The platform is
-- derived from the URL and the field by the rules, not repeated in SQL.
SELECT
    posts.id AS legacy_key,
    communities.slug AS community_slug,
    posts.url,
    posts.platform AS platform_field,
    posts.submitted_at,
    coalesce(reported.taken_down_at, posts.removed_at) AS effective_takedown_at,
    -- Rounded like facts; otherwise a median near a rounding edge could differ.
    round(extract(EPOCH FROM coalesce(reported.taken_down_at, posts.removed_at) - posts.submitted_at) / 3600, 6)
        AS hours_to_takedown
FROM posts
LEFT JOIN communities
    ON communities.id = posts.community_id
    AND communities.id <> ALL (CAST({quarantined.communities} AS bigint[]))
LEFT JOIN (
    SELECT post_id, min(taken_down_at) AS taken_down_at
    FROM reports
    WHERE id <> ALL (CAST({quarantined.reports} AS bigint[])) AND {examined.posts: post_id}
    GROUP BY post_id
) AS reported ON reported.post_id = posts.id
WHERE posts.id <> ALL (CAST({quarantined.posts} AS bigint[])) AND {examined.posts: posts.id}
