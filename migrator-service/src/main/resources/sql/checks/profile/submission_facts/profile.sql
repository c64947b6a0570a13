-- The shape of submission_facts: how many facts of which kind, and what each month holds. Its parameters are all the
-- beginnings of the months: a month looked up in them takes a fraction of the time of one computed. In braces are the two
-- read models, or what the publication changes of them. Everything is counted, nothing estimated: a kind that a sample has
-- missed would be said to be gone.
WITH facts AS MATERIALIZED (
    SELECT
        width_bucket(submitted_at, ?::timestamptz[]) AS submitted,
        width_bucket(effective_takedown_at, ?::timestamptz[]) AS removed,
        community_slug,
        platform_detail,
        takedown_source,
        count(*) AS row_count,
        -- Whole seconds of each fact: a sum of rounded sums would not follow what is taken away and added.
        sum(round(3600 * hours_to_takedown)::bigint) AS seconds
    FROM {submission_facts} AS facts
    GROUP BY 1, 2, 3, 4, 5
),
reports AS MATERIALIZED (
    SELECT width_bucket(reported_at, ?::timestamptz[]) AS reported, community_slug, platform_detail, count(*) AS row_count
    FROM {report_facts} AS reports
    GROUP BY 1, 2, 3
),
-- Apart from the months: together they would be far more groups.
tags AS MATERIALIZED (
    SELECT status, categories, count(*) AS row_count
    FROM {submission_facts} AS facts
    GROUP BY 1, 2
),
kinds AS (
    SELECT kind.dimension, kind.value, facts.row_count
    FROM facts
    CROSS JOIN LATERAL (
        VALUES
            ('community', facts.community_slug),
            ('platform_detail', facts.platform_detail),
            ('takedown_source', facts.takedown_source)
    ) AS kind (dimension, value)
    UNION ALL
    SELECT 'status', status, row_count
    FROM tags
    UNION ALL
    SELECT 'category', category, tags.row_count
    FROM tags
    CROSS JOIN LATERAL unnest(tags.categories) AS category
),
months AS (
    SELECT 'submissions' AS measure, submitted AS month, community_slug, platform_detail, row_count
    FROM facts
    UNION ALL
    SELECT measure.name, facts.removed, facts.community_slug, facts.platform_detail, measure.total
    FROM facts
    CROSS JOIN LATERAL (
        VALUES
            ('removed_posts', facts.row_count),
            (facts.takedown_source, facts.row_count),
            ('seconds_to_takedown', facts.seconds)
    ) AS measure (name, total)
    WHERE facts.removed IS NOT NULL AND measure.name IS NOT NULL AND measure.total IS NOT NULL
    UNION ALL
    SELECT 'reports', reported, community_slug, platform_detail, row_count
    FROM reports
)
SELECT 'share' AS measure, NULL::date AS month, NULL AS dimension, NULL AS value, coalesce(sum(row_count), 0) AS row_count
FROM facts
UNION ALL
SELECT 'share', NULL, dimension, value, sum(row_count)
FROM kinds
GROUP BY dimension, value
UNION ALL
SELECT months.measure, (starts.at[months.month] AT TIME ZONE 'UTC')::date, split.dimension, split.value, sum(months.row_count)
FROM months
CROSS JOIN (SELECT ?::timestamptz[]) AS starts (at)
CROSS JOIN LATERAL (
    VALUES ('community', months.community_slug), ('platform_detail', months.platform_detail)
) AS split (dimension, value)
GROUP BY months.measure, starts.at[months.month], split.dimension, split.value
UNION ALL
SELECT measure, NULL, dimension, NULL, 0
FROM ({counted}) AS counted;
