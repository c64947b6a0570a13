-- name: analyze
-- Of a temporary table nothing is known until somebody asks: the planner would take a few rows for what is thousands of
-- them, and sort them by their text instead of hashing them. Whose rows they are is all that it has to know.
ANALYZE pg_temp.content_profile (dataset);

-- name: counts
-- What was counted, as JSON.
SELECT coalesce(json_agg(counted), '[]')
FROM (
{counts}
) AS counted;

-- name: create
-- The shape of the content that is about to be published, for as long as the transaction lasts: counts that have to be
-- added up. Where not all of it is looked at, the first table has the last publication's shape, less what is changed of it.
CREATE TEMPORARY TABLE IF NOT EXISTS unchanged_profile (
    dataset   text   NOT NULL,
    measure   text   NOT NULL,
    month     date,
    dimension text,
    value     text,
    row_count bigint NOT NULL
) ON COMMIT DROP;
CREATE TEMPORARY TABLE IF NOT EXISTS content_profile (LIKE pg_temp.unchanged_profile) ON COMMIT DROP;

-- name: forget
-- Only the last few publications are compared with.
DELETE FROM etl.publication_profiles
WHERE dataset = :dataset AND version <= :version;

-- name: is_stored
-- Whether a publication has a profile.
SELECT count(*)
FROM etl.publication_profiles
WHERE dataset = :dataset AND version = :version;

-- name: is_there
-- Whether the transaction has a profile of a dataset.
SELECT count(*)
FROM pg_temp.{profile}
WHERE dataset = :dataset;

-- name: store
-- Stores the shape of a publication; also that it has been counted how many facts there are, and what by month, where none are.
INSERT INTO etl.publication_profiles (dataset, version, measure, dimension, months, dimension_values, row_counts)
SELECT dataset, :version, measure, dimension, array_agg(month), array_agg(value), array_agg(row_count)
FROM (
    SELECT dataset, measure, month, dimension, value, sum(row_count)::bigint AS row_count
    FROM pg_temp.content_profile
    WHERE dataset = :dataset
    GROUP BY dataset, measure, month, dimension, value
) AS counted
WHERE row_count <> 0 OR (month IS NULL AND (measure = 'share') = (dimension IS NULL))
GROUP BY dataset, measure, dimension;

-- name: last_profiles
-- The newest stored profile of each dataset, where there is one.
SELECT published.dataset, last.version
FROM unnest(CAST(:datasets AS text[])) AS published (dataset)
CROSS JOIN LATERAL (
    SELECT stored.version
    FROM etl.publication_profiles AS stored
    WHERE stored.dataset = published.dataset
    ORDER BY stored.version DESC
    LIMIT 1
) AS last;

-- name: changed_facts
-- What the facts that the publication changes are before it, or after it: looked up already, to see what changes.
(
    SELECT facts.*
    FROM pg_temp.{state}_{read_model} AS facts
    WHERE facts.{fact_key} IN (SELECT changed.fact_key FROM pg_temp.changed_{publication} AS changed)
);

-- name: start_from_last
-- Starts from the shape of the last publication, where it is stored, has all that is counted today, and few facts change.
WITH last AS (
    SELECT dataset, measure, month, dimension, value, row_count
    FROM etl.profile_counts
    WHERE dataset = :dataset AND version = (SELECT max(version) FROM bi.publications WHERE dataset = :dataset)
)
INSERT INTO pg_temp.unchanged_profile (dataset, measure, month, dimension, value, row_count)
SELECT dataset, measure, month, dimension, value, row_count
FROM last
WHERE (SELECT count(*) FROM pg_temp.changed_{publication}) <= :most_changed
    AND NOT EXISTS (
        SELECT measure, dimension FROM ({counted}) AS counted
        EXCEPT
        SELECT measure, dimension FROM last WHERE month IS NULL
    );

-- name: add
-- Adds what was counted to a profile of the transaction.
INSERT INTO pg_temp.{profile} (dataset, measure, month, dimension, value, row_count)
SELECT :dataset, measure, month, dimension, value, :sign * row_count
FROM json_to_recordset(:counts::json) AS counted (measure text, month date, dimension text, value text, row_count bigint);

-- name: add_unchanged
-- What does not change of the last publication.
INSERT INTO pg_temp.content_profile (dataset, measure, month, dimension, value, row_count)
SELECT dataset, measure, month, dimension, value, row_count
FROM pg_temp.unchanged_profile
WHERE dataset = :dataset;

-- name: application_summary_counted
-- What a profile of application_summary counts by month, and by what.
SELECT 'applications' AS measure, 'status' AS dimension;

-- name: application_summary_months
-- Where each month begins in which anything happened; NULL where nothing did. The ends are looked up in indexes.
SELECT array_agg(month ORDER BY month)
FROM (
    SELECT min(first_at) AS first_at, max(last_at) AS last_at
    FROM (
        SELECT min(created_at) AS first_at, max(created_at) AS last_at
        FROM bi.application_summary_mv
        UNION ALL
        SELECT min(created_at), max(created_at)
        FROM bi.application_summary_delta
    ) AS ends
) AS span
CROSS JOIN LATERAL generate_series(date_trunc('month', first_at, 'UTC'), last_at, interval '1 month', 'UTC') AS month;

-- name: application_summary
-- The shape of application_summary, see that of submission_facts.
WITH applications AS MATERIALIZED (
    SELECT
        width_bucket(created_at, :months::timestamptz[]) AS created,
        application_status,
        application_source,
        experience_level,
        count(*) AS row_count
    FROM {application_summary} AS facts
    GROUP BY 1, 2, 3, 4
)
SELECT 'share' AS measure, NULL::date AS month, NULL AS dimension, NULL AS value, coalesce(sum(row_count), 0) AS row_count
FROM applications
UNION ALL
SELECT 'share', NULL, kind.dimension, kind.value, sum(applications.row_count)
FROM applications
CROSS JOIN LATERAL (
    VALUES
        ('application_status', applications.application_status),
        ('application_source', applications.application_source),
        ('experience_level', applications.experience_level)
) AS kind (dimension, value)
GROUP BY kind.dimension, kind.value
UNION ALL
SELECT 'applications', (starts.at[created] AT TIME ZONE 'UTC')::date, 'status', application_status, sum(row_count)
FROM applications
CROSS JOIN (SELECT :months::timestamptz[]) AS starts (at)
GROUP BY starts.at[created], application_status
UNION ALL
SELECT measure, NULL, dimension, NULL, 0
FROM ({profile.application_summary_counted}) AS counted;

-- name: submission_facts_counted
-- What a profile of submission_facts counts by month, and by what. Of the hours to takedown their sum, in seconds: medians cannot
-- be added up.
SELECT measure, dimension
FROM (
    VALUES
        ('submissions'),
        ('removed_posts'),
        ('report_flow'),
        ('legacy_fallback'),
        ('seconds_to_takedown'),
        ('reports')
) AS measures (measure)
CROSS JOIN (VALUES ('community'), ('platform_detail')) AS dimensions (dimension);

-- name: submission_facts_months
-- Where each month begins in which anything happened; NULL where nothing did. The ends are looked up in indexes; rows that the delta
-- tables have replaced only make the span longer.
SELECT array_agg(month ORDER BY month)
FROM (
    SELECT min(first_at) AS first_at, max(last_at) AS last_at
    FROM (
        SELECT
            least(min(submitted_at), min(effective_takedown_at)) AS first_at,
            greatest(max(submitted_at), max(effective_takedown_at)) AS last_at
        FROM bi.mv_submission_facts
        UNION ALL
        SELECT
            least(min(submitted_at), min(effective_takedown_at)),
            greatest(max(submitted_at), max(effective_takedown_at))
        FROM bi.submission_facts_delta
        UNION ALL
        SELECT min(reported_at), max(reported_at)
        FROM bi.mv_report_facts
        UNION ALL
        SELECT min(reported_at), max(reported_at)
        FROM bi.report_facts_delta
    ) AS ends
) AS span
CROSS JOIN LATERAL generate_series(date_trunc('month', first_at, 'UTC'), last_at, interval '1 month', 'UTC') AS month;

-- name: submission_facts
-- The shape of submission_facts: how many facts of which kind, and what each month holds. Its parameters are all the
-- beginnings of the months: a month looked up in them takes a fraction of the time of one computed. In braces are the two
-- read models, or what the publication changes of them. Everything is counted, nothing estimated: a kind that a sample has
-- missed would be said to be gone.
WITH facts AS MATERIALIZED (
    SELECT
        width_bucket(submitted_at, :months::timestamptz[]) AS submitted,
        width_bucket(effective_takedown_at, :months::timestamptz[]) AS removed,
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
    SELECT width_bucket(reported_at, :months::timestamptz[]) AS reported, community_slug, platform_detail, count(*) AS row_count
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
CROSS JOIN (SELECT :months::timestamptz[]) AS starts (at)
CROSS JOIN LATERAL (
    VALUES ('community', months.community_slug), ('platform_detail', months.platform_detail)
) AS split (dimension, value)
GROUP BY months.measure, starts.at[months.month], split.dimension, split.value
UNION ALL
SELECT measure, NULL, dimension, NULL, 0
FROM ({profile.submission_facts_counted}) AS counted;
