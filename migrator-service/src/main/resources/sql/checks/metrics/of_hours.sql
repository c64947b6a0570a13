-- Buckets of some of the hours that the publication moves which do not hold what is published then; and days of these hours
-- that are not the sum of theirs. Each hour is looked up by the indexes of the facts. Parameter: how many hours.
WITH hours AS MATERIALIZED (
    SELECT metric_hour
    FROM (SELECT DISTINCT metric_hour FROM pg_temp.moved_{dataset}) AS moved
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
    WHERE date_trunc('hour', counts.counted_at, 'UTC') = hours.metric_hour
    GROUP BY 1, 2, 3, 4, 5, 6, 7
),
kept AS (
    SELECT bucket.metric_hour, metric, community_id, community_slug, dimension, dimension_value, platform, value
    FROM hours
    JOIN bi.dashboard_metrics_hourly AS bucket ON bucket.metric_hour = hours.metric_hour
    WHERE dataset = '{dataset}'
),
days AS (
    SELECT DISTINCT (metric_hour AT TIME ZONE 'UTC')::date AS metric_date
    FROM hours
)
SELECT
    '{dataset}' AS dataset, to_char(metric_hour AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24') AS "at", metric, dimension,
    dimension_value, community_id, sum(defined) AS defined, sum(kept) AS kept
FROM (
    SELECT metric_hour, metric, community_id, community_slug, dimension, dimension_value, platform, value AS defined, 0 AS kept
    FROM defined
    UNION ALL
    SELECT metric_hour, metric, community_id, community_slug, dimension, dimension_value, platform, 0, value
    FROM kept
) AS compared
GROUP BY metric_hour, metric, community_id, community_slug, dimension, dimension_value, platform
HAVING sum(defined) <> sum(kept)
UNION ALL
SELECT '{dataset}', to_char(metric_date, 'YYYY-MM-DD'), metric, dimension, dimension_value, community_id, sum(hourly), sum(daily)
FROM (
    SELECT
        days.metric_date, metric, community_id, community_slug, dimension, dimension_value, platform,
        value AS hourly, 0 AS daily
    FROM days
    JOIN bi.dashboard_metrics_hourly AS bucket
        ON bucket.metric_hour >= days.metric_date::timestamp AT TIME ZONE 'UTC'
        AND bucket.metric_hour < (days.metric_date + 1)::timestamp AT TIME ZONE 'UTC'
    WHERE dataset = '{dataset}'
    UNION ALL
    SELECT days.metric_date, metric, community_id, community_slug, dimension, dimension_value, platform, 0, value
    FROM days
    JOIN bi.dashboard_metrics_daily AS bucket ON bucket.metric_date = days.metric_date
    WHERE dataset = '{dataset}'
) AS compared
GROUP BY metric_date, metric, community_id, community_slug, dimension, dimension_value, platform
HAVING sum(hourly) <> sum(daily)
