-- name: may_become_reader
SELECT pg_has_role('plumbline_bi', 'SET');

-- name: days_counted
-- The first and the last day, in UTC, with counts of a dataset; NULL if there are none.
SELECT (unnest(ARRAY[min({time}), max({time})]) AT TIME ZONE 'UTC')::date AS day
FROM ({stored}) AS facts
HAVING count({time}) > 0;

-- name: stored
-- The stored published facts, bypassing views. The row of NULL keeps PostgreSQL from reading an empty delta table once per fact.
SELECT {columns}
FROM {view} AS refreshed
WHERE NOT EXISTS (
    SELECT
    FROM (SELECT {row_key} FROM {delta} UNION ALL SELECT NULL) AS delta
    WHERE delta.{row_key} = refreshed.{row_key}
)
UNION ALL
SELECT {columns}
FROM {delta}
WHERE is_present;

-- name: a_community
-- A community with facts, if there is one.
SELECT community_slug
FROM {published}
WHERE community_slug IS NOT NULL
LIMIT 1;

-- name: beyond_scope
-- Rows that readers see outside of the one community in their scope.
SELECT facts.{row_key} AS fact
FROM {seen} AS facts
WHERE facts.community_slug IS DISTINCT FROM :community
ORDER BY fact;

-- name: not_as_checked
-- Rows that readers with the widest scope see differently from the checks, or that only one of the two sees. Searches
-- for differing rows only if the sums over all rows differ; sums are cheap and nearly always equal.
WITH checked AS NOT MATERIALIZED (
    SELECT facts.{row_key} AS fact, hash_record_extended(ROW ({columns}), 0) AS mark
    FROM {checked} AS facts
),
seen AS NOT MATERIALIZED (
    SELECT facts.{row_key} AS fact, hash_record_extended(ROW ({columns}), 0) AS mark
    FROM {seen} AS facts
)
SELECT DISTINCT fact
FROM ((TABLE checked EXCEPT ALL TABLE seen) UNION ALL (TABLE seen EXCEPT ALL TABLE checked)) AS differing
WHERE (SELECT ROW (count(*), sum(mark)) FROM checked) IS DISTINCT FROM (SELECT ROW (count(*), sum(mark)) FROM seen)
ORDER BY fact;

-- name: set_scope
-- Sets the scope of the following statements in this transaction.
SELECT set_config('plumbline.scope', :scope, true);

-- name: without_scope
-- Rows that readers see without a scope.
SELECT facts.{row_key} AS fact
FROM bi.{read_model} AS facts
ORDER BY fact
LIMIT 20;

-- name: community_slugs
-- The distinct slugs of communities.
SELECT DISTINCT slug
FROM core.communities
ORDER BY slug;

-- name: urls
-- The facts' platforms and services, with the posts' URLs.
SELECT facts.submission_id, facts.legacy_id, facts.platform_detail, facts.platform_rule, post_data.url
FROM {examined.submission_facts: bi.submission_facts_published by submission_id} AS facts
JOIN core.post_data USING (submission_id)
WHERE post_data.url IS NOT NULL;
