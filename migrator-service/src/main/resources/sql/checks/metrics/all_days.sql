-- Days whose buckets do not hold what is published, by metric, dimension and community. Parameter: the datasets.
WITH defined AS (
    SELECT (metric_hour AT TIME ZONE 'UTC')::date AS metric_date, dataset, metric, dimension, community_id, sum(value) AS value
    FROM bi.dashboard_metrics_defined
    WHERE dataset = ANY (?)
    GROUP BY 1, 2, 3, 4, 5
),
hourly AS (
    SELECT (metric_hour AT TIME ZONE 'UTC')::date AS metric_date, dataset, metric, dimension, community_id, sum(value) AS value
    FROM bi.dashboard_metrics_hourly
    WHERE dataset = ANY (?)
    GROUP BY 1, 2, 3, 4, 5
),
daily AS (
    SELECT metric_date AS metric_date, dataset, metric, dimension, community_id, sum(value) AS value
    FROM bi.dashboard_metrics_daily
    WHERE dataset = ANY (?)
    GROUP BY 1, 2, 3, 4, 5
)
SELECT
    dataset, to_char(metric_date, 'YYYY-MM-DD') AS day, metric, dimension, community_id,
    sum(defined) AS facts, sum(daily) AS daily, sum(hourly) AS hourly
FROM (
    SELECT dataset, metric_date, metric, dimension, community_id, value AS defined, 0 AS daily, 0 AS hourly FROM defined
    UNION ALL
    SELECT dataset, metric_date, metric, dimension, community_id, 0, value, 0 FROM daily
    UNION ALL
    SELECT dataset, metric_date, metric, dimension, community_id, 0, 0, value FROM hourly
) AS counted
GROUP BY dataset, metric_date, metric, dimension, community_id
HAVING sum(defined) <> sum(daily) OR sum(defined) <> sum(hourly)
ORDER BY dataset, metric_date, metric, dimension, community_id
