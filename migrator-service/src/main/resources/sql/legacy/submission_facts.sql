-- What the legacy database itself says of each submission, in its own terms and in one place: the reference query that the
-- read model is held against. Deliberately not derived from bi.submission_facts_live: a reference query that repeats the
-- accused proves nothing. Rows that wait in quarantine are left out on both sides; posts of a community that does are
-- compared as posts of none. Where the URL and the field say what the platform is, the rules do: no SQL repeats them.
SELECT
    posts.id AS legacy_key,
    communities.slug AS community_slug,
    posts.url,
    posts.platform AS platform_field,
    posts.submitted_at,
    coalesce(reported.taken_down_at, posts.removed_at) AS effective_takedown_at,
    -- To as many decimals as a fact keeps: a median just beside a rounding edge would else come out on its other side.
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
