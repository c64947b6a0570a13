-- Days whose buckets do not hold what is published, by metric, dimension and community. That a count stands under another value
-- of its dimension shows in a second sum, which weighs each value by its hash. Parameters: the datasets, three times.
WITH defined AS (
    SELECT
        (counted_at AT TIME ZONE 'UTC')::date AS metric_date, dataset, metric, dimension, community_id,
        count(*)::numeric AS value, sum(hashtext(dimension_value || '/' || platform))::numeric AS mark
    FROM bi.dashboard_metrics_counted
    WHERE dataset = ANY (?)
    GROUP BY 1, 2, 3, 4, 5
),
hourly AS (
    SELECT
        (metric_hour AT TIME ZONE 'UTC')::date AS metric_date, dataset, metric, dimension, community_id,
        sum(value) AS value, sum(value * hashtext(dimension_value || '/' || platform)) AS mark
    FROM bi.dashboard_metrics_hourly
    WHERE dataset = ANY (?)
    GROUP BY 1, 2, 3, 4, 5
),
daily AS (
    SELECT
        metric_date, dataset, metric, dimension, community_id,
        sum(value) AS value, sum(value * hashtext(dimension_value || '/' || platform)) AS mark
    FROM bi.dashboard_metrics_daily
    WHERE dataset = ANY (?)
    GROUP BY 1, 2, 3, 4, 5
)
SELECT
    dataset, to_char(metric_date, 'YYYY-MM-DD') AS day, metric, dimension, community_id,
    sum(defined) AS facts, sum(daily) AS daily, sum(hourly) AS hourly
FROM (
    SELECT
        dataset, metric_date, metric, dimension, community_id,
        value AS defined, 0 AS daily, 0 AS hourly, mark AS defined_mark, 0 AS daily_mark, 0 AS hourly_mark
    FROM defined
    UNION ALL
    SELECT dataset, metric_date, metric, dimension, community_id, 0, value, 0, 0, mark, 0 FROM daily
    UNION ALL
    SELECT dataset, metric_date, metric, dimension, community_id, 0, 0, value, 0, 0, mark FROM hourly
) AS counted
GROUP BY dataset, metric_date, metric, dimension, community_id
HAVING (sum(defined), sum(defined_mark)) <> (sum(daily), sum(daily_mark))
    OR (sum(defined), sum(defined_mark)) <> (sum(hourly), sum(hourly_mark))
ORDER BY dataset, metric_date, metric, dimension, community_id
