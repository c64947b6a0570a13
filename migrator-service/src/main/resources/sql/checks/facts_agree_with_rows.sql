-- kind: structural
-- severity: critical
-- description: Every column of a fact matches the base rows it is computed from
-- datasets: submission_facts
-- entities: posts
-- failing-columns: column, fact

-- Repeats the contract's definition of each column, because a check that used the read model's view or functions would
-- repeat their mistakes.
WITH differing AS MATERIALIZED (
    SELECT facts.submission_id, to_jsonb(facts) AS fact, to_jsonb(rows) AS said
    FROM {examined.submission_facts: bi.submission_facts_published by submission_id} AS facts
    JOIN (
        SELECT
            submissions.submission_id,
            id_map.legacy_id,
            submissions.community_id,
            communities.slug AS community_slug,
            communities.name AS community_name,
            submissions.status,
            submissions.language,
            post_data.platform,
            post_data.platform_detail,
            post_data.platform_source,
            post_data.platform_rule,
            submissions.submitted_at,
            post_data.posted_at,
            coalesce(reported.report_count, 0) AS report_count,
            reported.first_reported_at,
            reported.taken_down_at AS report_taken_down_at,
            submissions.removed_at,
            coalesce(reported.taken_down_at, submissions.removed_at) AS effective_takedown_at,
            CASE
                WHEN reported.taken_down_at IS NOT NULL THEN 'report_flow'
                WHEN submissions.removed_at IS NOT NULL THEN 'legacy_fallback'
            END AS takedown_source,
            round(
                extract(EPOCH FROM coalesce(reported.taken_down_at, submissions.removed_at) - submissions.submitted_at) / 3600, 6
            ) AS hours_to_takedown,
            coalesce(categorised.names, '{}') AS categories,
            coalesce(tagged.tags, '{}') AS hashtags,
            analyses.sentiment,
            analyses.toxicity
        FROM core.submissions
        JOIN core.post_data USING (submission_id)
        LEFT JOIN etl.id_map ON id_map.entity = 'posts' AND id_map.new_id = submissions.submission_id
        LEFT JOIN core.communities ON communities.community_id = submissions.community_id
        LEFT JOIN core.analyses USING (submission_id)
        LEFT JOIN (
            SELECT
                submission_id,
                count(*) AS report_count,
                min(reported_at) AS first_reported_at,
                min(taken_down_at) AS taken_down_at
            FROM core.reports
            WHERE deleted_at IS NULL AND {examined.submission_facts: submission_id}
            GROUP BY submission_id
        ) AS reported USING (submission_id)
        LEFT JOIN (
            SELECT submission_id, array_agg(name ORDER BY name) AS names
            FROM core.submission_categories
            JOIN core.categories USING (category_id)
            WHERE {examined.submission_facts: submission_id}
            GROUP BY submission_id
        ) AS categorised USING (submission_id)
        LEFT JOIN (
            SELECT submission_id, array_agg(tag ORDER BY tag) AS tags
            FROM core.submission_hashtags
            JOIN core.hashtags USING (hashtag_id)
            WHERE {examined.submission_facts: submission_id}
            GROUP BY submission_id
        ) AS tagged USING (submission_id)
        WHERE {examined.submission_facts: submissions.submission_id}
    ) AS rows USING (submission_id)
    WHERE ROW (facts.*) IS DISTINCT FROM ROW (rows.*)
)
SELECT
    differing.submission_id,
    differing.fact ->> 'legacy_id' AS legacy_id,
    fact.key AS "column",
    fact.value #>> '{}' AS fact,
    said.value #>> '{}' AS "row"
FROM differing
CROSS JOIN LATERAL jsonb_each(differing.fact) AS fact
JOIN LATERAL jsonb_each(differing.said) AS said ON said.key = fact.key AND said.value <> fact.value
ORDER BY differing.submission_id, fact.key
