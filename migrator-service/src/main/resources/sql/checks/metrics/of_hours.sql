-- Buckets of some hours which do not hold what is published then; and sums of buckets of these hours, or of some of their days,
-- that the next coarser ones do not have. Each hour is looked up by the indexes of the facts; a day has as many buckets as all of
-- these hours together. A bucket is told from the others by one number: to sort tens of thousands by all that names them would
-- cost as much as all the rest. Parameters: those of the hours; how many of them, and how many of their days, null for all.
WITH hours AS MATERIALIZED (
    SELECT metric_hour
    FROM (SELECT DISTINCT metric_hour FROM {hours} AS looked_at) AS distinct_hours
    ORDER BY random()
    LIMIT ?
),
days AS MATERIALIZED (
    SELECT metric_date
    FROM (SELECT DISTINCT (metric_hour AT TIME ZONE 'UTC')::date AS metric_date FROM hours) AS distinct_days
    ORDER BY random()
    LIMIT ?
),
defined AS (
    SELECT
        hours.metric_hour, counts.metric, counts.community_id, counts.community_slug, counts.dimension,
        counts.dimension_value, counts.platform, count(*)::numeric AS value
    FROM hours
    CROSS JOIN LATERAL (
{facts}
    ) AS counts
    WHERE counts.counted_at >= hours.metric_hour AND counts.counted_at < hours.metric_hour + interval '1 hour'
    GROUP BY 1, 2, 3, 4, 5, 6, 7
),
hourly AS (
    SELECT bucket.metric_hour, metric, community_id, community_slug, dimension, dimension_value, platform, value
    FROM hours
    JOIN bi.dashboard_metrics_hourly AS bucket
        ON bucket.metric_hour >= hours.metric_hour AND bucket.metric_hour < hours.metric_hour + interval '1 hour'
    WHERE dataset = '{dataset}'
),
hourly_rollup AS (
    SELECT bucket.metric_hour, metric, dimension, dimension_value, platform, value
    FROM hours
    JOIN bi.dashboard_metrics_hourly_rollup AS bucket
        ON bucket.metric_hour >= hours.metric_hour AND bucket.metric_hour < hours.metric_hour + interval '1 hour'
    WHERE dataset = '{dataset}'
),
hourly_of_days AS (
    SELECT days.metric_date, metric, community_id, community_slug, dimension, dimension_value, platform, value
    FROM days
    JOIN bi.dashboard_metrics_hourly AS bucket
        ON bucket.metric_hour >= days.metric_date::timestamp AT TIME ZONE 'UTC'
        AND bucket.metric_hour < (days.metric_date + 1)::timestamp AT TIME ZONE 'UTC'
    WHERE dataset = '{dataset}'
),
daily AS (
    SELECT days.metric_date, metric, community_id, community_slug, dimension, dimension_value, platform, value
    FROM days
    JOIN bi.dashboard_metrics_daily AS bucket ON bucket.metric_date = days.metric_date
    WHERE dataset = '{dataset}'
),
daily_rollup AS (
    SELECT days.metric_date, metric, dimension, dimension_value, platform, value
    FROM days
    JOIN bi.dashboard_metrics_daily_rollup AS bucket ON bucket.metric_date = days.metric_date
    WHERE dataset = '{dataset}'
),
compared (grain, metric_hour, metric, community_id, community_slug, dimension, dimension_value, platform, defined, kept) AS (
    SELECT 'hourly', *, 0 FROM defined
    UNION ALL
    SELECT 'hourly', metric_hour, metric, community_id, community_slug, dimension, dimension_value, platform, 0, value
    FROM hourly
    UNION ALL
    SELECT 'hourly_rollup', metric_hour, metric, NULL, NULL, dimension, dimension_value, platform, value, 0 FROM hourly
    UNION ALL
    SELECT 'hourly_rollup', metric_hour, metric, NULL, NULL, dimension, dimension_value, platform, 0, value
    FROM hourly_rollup
    UNION ALL
    SELECT
        'daily', metric_date::timestamp AT TIME ZONE 'UTC', metric, community_id, community_slug, dimension,
        dimension_value, platform, value, 0
    FROM hourly_of_days
    UNION ALL
    SELECT
        'daily', metric_date::timestamp AT TIME ZONE 'UTC', metric, community_id, community_slug, dimension,
        dimension_value, platform, 0, value
    FROM daily
    UNION ALL
    SELECT
        'daily_rollup', metric_date::timestamp AT TIME ZONE 'UTC', metric, NULL, NULL, dimension, dimension_value,
        platform, value, 0
    FROM daily
    UNION ALL
    SELECT
        'daily_rollup', metric_date::timestamp AT TIME ZONE 'UTC', metric, NULL, NULL, dimension, dimension_value,
        platform, 0, value
    FROM daily_rollup
),
numbered AS MATERIALIZED (
    SELECT
        compared.*,
        hash_record_extended(
            ROW (grain, metric_hour, metric, community_id, community_slug, dimension, dimension_value, platform), 0
        ) AS bucket
    FROM compared
)
SELECT
    '{dataset}' AS dataset, to_char(metric_hour AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24') AS "at", grain, metric, dimension,
    dimension_value, community_id, sum(defined) AS defined, sum(kept) AS kept
FROM numbered
WHERE bucket IN (SELECT bucket FROM numbered GROUP BY bucket HAVING sum(defined - kept) <> 0)
GROUP BY grain, metric_hour, metric, community_id, community_slug, dimension, dimension_value, platform
HAVING sum(defined) <> sum(kept)
