-- name: analyze
-- Autovacuum does not analyze temporary tables; without statistics the planner sorts instead of hashing. One column
-- suffices.
ANALYZE pg_temp.content_profile (dataset);

-- name: counts
-- The counts as JSON.
SELECT coalesce(json_agg(counted), '[]')
FROM (
{counts}
) AS counted;

-- name: create
-- The profile of the content to be published, for the transaction: counts to be added up. If not all facts are counted,
-- the first table has the last publication's profile minus the changed facts.
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
-- Deletes all profiles except the last few.
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
-- Stores the profile of a publication, including counts of 0, which show that facts and months were counted.
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
-- The newest stored profile of each dataset, if there is one.
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
-- The changed facts before or after the publication, which have already been looked up.
(
    SELECT facts.*
    FROM pg_temp.{state}_{read_model} AS facts
    WHERE facts.{fact_key} IN (SELECT changed.fact_key FROM pg_temp.changed_{publication} AS changed)
);

-- name: start_from_last
-- Starts from the last publication's profile if it is stored, has all of today's counts, and few facts change.
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
-- Stores the counts.
INSERT INTO pg_temp.{profile} (dataset, measure, month, dimension, value, row_count)
SELECT :dataset, measure, month, dimension, value, :sign * row_count
FROM json_to_recordset(:counts::json) AS counted (measure text, month date, dimension text, value text, row_count bigint);

-- name: add_unchanged
-- The unchanged part of the last publication.
INSERT INTO pg_temp.content_profile (dataset, measure, month, dimension, value, row_count)
SELECT dataset, measure, month, dimension, value, row_count
FROM pg_temp.unchanged_profile
WHERE dataset = :dataset;

-- name: application_summary_counted
-- The counts by month in a profile of application_summary.
SELECT 'applications' AS measure, 'status' AS dimension;

-- name: application_summary_months
-- The start of each month with events; NULL if there are none. The ends are looked up in indexes.
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
-- The profile of application_summary; see that of submission_facts.
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
-- The counts by month in a profile of submission_facts. Hours to takedown are summed up in seconds, because medians
-- cannot be added.
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
-- The start of each month with events; NULL if there are none. The ends are looked up in indexes; rows that the delta
-- table replaces only widen the span.
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
-- The profile of submission_facts: facts by kind, and the counts of each month. Its parameters are the starts of all
-- months, because looking up a month is much faster than computing it. In braces are the two read models, or their
-- changed rows. Everything is counted, because a kind missed by a sample would be reported as missing.
WITH facts AS MATERIALIZED (
    SELECT
        width_bucket(submitted_at, :months::timestamptz[]) AS submitted,
        width_bucket(effective_takedown_at, :months::timestamptz[]) AS removed,
        community_slug,
        platform_detail,
        takedown_source,
        count(*) AS row_count,
        -- Rounded to whole seconds per fact, so that subtracting and adding facts stays exact.
        sum(round(3600 * hours_to_takedown)::bigint) AS seconds
    FROM {submission_facts} AS facts
    GROUP BY 1, 2, 3, 4, 5
),
reports AS MATERIALIZED (
    SELECT width_bucket(reported_at, :months::timestamptz[]) AS reported, community_slug, platform_detail, count(*) AS row_count
    FROM {report_facts} AS reports
    GROUP BY 1, 2, 3
),
-- Separate from the months; together they would form far more groups.
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
