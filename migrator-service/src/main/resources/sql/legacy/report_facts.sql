-- The legacy database's own values of each report; see submission_facts.sql.
SELECT
    posts.id AS legacy_key,
    communities.slug AS community_slug,
    posts.url,
    posts.platform AS platform_field,
    reports.reported_at
FROM reports
JOIN posts ON posts.id = reports.post_id
LEFT JOIN communities
    ON communities.id = posts.community_id
    AND communities.id <> ALL (CAST({quarantined.communities} AS bigint[]))
WHERE reports.id <> ALL (CAST({quarantined.reports} AS bigint[]))
    AND posts.id <> ALL (CAST({quarantined.posts} AS bigint[]))
    AND {examined.posts: posts.id}
