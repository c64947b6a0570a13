-- The shape of submission_facts: how many facts of which kind, and what each month holds. Its parameters are all the
-- beginnings of the months: a month looked up in them takes a fraction of the time of one computed. Months are exact.
-- In braces are the two read models, or what the publication changes of them. Shares of more than 100,000 facts are
-- estimated from about as many, out of blocks that stay the same from one publication to the next.
WITH facts AS MATERIALIZED (
    SELECT
        width_bucket(submitted_at, ?::timestamptz[]) AS submitted,
        width_bucket(effective_takedown_at, ?::timestamptz[]) AS removed,
        community_slug,
        takedown_source,
        count(*) AS row_count
    FROM {submission_facts} AS facts
    GROUP BY 1, 2, 3, 4
),
reports AS MATERIALIZED (
    SELECT width_bucket(reported_at, ?::timestamptz[]) AS reported, community_slug, count(*) AS row_count
    FROM {report_facts} AS reports
    GROUP BY 1, 2
),
population AS (
    SELECT coalesce(sum(row_count), 0) AS row_count
    FROM facts
),
sampled AS MATERIALIZED (
    SELECT community_slug, platform_detail, status, takedown_source, categories, count(*) AS row_count
    FROM {sampled} AS facts
    GROUP BY community_slug, platform_detail, status, takedown_source, categories
),
kinds AS (
    SELECT kind.dimension, kind.value, sampled.row_count
    FROM sampled
    CROSS JOIN LATERAL (
        VALUES
            ('community', sampled.community_slug),
            ('platform_detail', sampled.platform_detail),
            ('status', sampled.status),
            ('takedown_source', sampled.takedown_source)
    ) AS kind (dimension, value)
    UNION ALL
    SELECT 'category', category, sampled.row_count
    FROM sampled
    CROSS JOIN LATERAL unnest(sampled.categories) AS category
),
months AS (
    SELECT 'submissions' AS measure, submitted AS month, community_slug, row_count
    FROM facts
    UNION ALL
    SELECT measure.name, facts.removed, facts.community_slug, facts.row_count
    FROM facts
    CROSS JOIN LATERAL (VALUES ('removed_posts'), (facts.takedown_source)) AS measure (name)
    WHERE facts.removed IS NOT NULL AND measure.name IS NOT NULL
    UNION ALL
    SELECT 'reports', reported, community_slug, row_count
    FROM reports
)
SELECT 'share' AS measure, NULL::date AS month, NULL AS dimension, NULL AS value, row_count
FROM population
UNION ALL
SELECT
    'share', NULL, kinds.dimension, kinds.value,
    round(sum(kinds.row_count) * (SELECT row_count FROM population) / (SELECT sum(row_count) FROM sampled))
FROM kinds
GROUP BY kinds.dimension, kinds.value
UNION ALL
SELECT months.measure, (starts.at[months.month] AT TIME ZONE 'UTC')::date, 'community', months.community_slug, sum(months.row_count)
FROM months
CROSS JOIN (SELECT ?::timestamptz[]) AS starts (at)
GROUP BY months.measure, starts.at[months.month], months.community_slug;
