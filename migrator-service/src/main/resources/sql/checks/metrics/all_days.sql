-- Days whose buckets do not hold what is published, by metric, dimension and community, and days over all communities whose
-- rollups do not add up to that. That a count stands under another value of its dimension shows in a second sum, which weighs
-- each value by its hash. Parameters: the datasets, five times.
WITH split AS (
    SELECT
        (counted_at AT TIME ZONE 'UTC')::date AS metric_date, dataset, metric, dimension, community_id,
        count(*)::numeric AS value, sum(hashtext(dimension_value || '/' || platform))::numeric AS mark
    FROM bi.dashboard_metrics_counted
    -- Totals are what any of the dimensions adds up to: half of the rows need not be made.
    WHERE dataset = ANY (?) AND dimension <> ''
    GROUP BY 1, 2, 3, 4, 5
),
defined AS (
    SELECT metric_date, dataset, metric, dimension, community_id, value, mark
    FROM split
    UNION ALL
    SELECT metric_date, dataset, metric, '', community_id, value, value * hashtext('/')
    FROM split
    WHERE dimension IN ('platform_detail', 'status')
),
buckets AS (
    SELECT
        'hourly' AS grain, (metric_hour AT TIME ZONE 'UTC')::date AS metric_date, dataset, metric, dimension, community_id,
        sum(value) AS value, sum(value * hashtext(dimension_value || '/' || platform)) AS mark
    FROM bi.dashboard_metrics_hourly
    WHERE dataset = ANY (?)
    GROUP BY 2, 3, 4, 5, 6
    UNION ALL
    SELECT
        'daily', metric_date, dataset, metric, dimension, community_id,
        sum(value), sum(value * hashtext(dimension_value || '/' || platform))
    FROM bi.dashboard_metrics_daily
    WHERE dataset = ANY (?)
    GROUP BY 2, 3, 4, 5, 6
),
rollups AS (
    SELECT
        'hourly_rollup' AS grain, (metric_hour AT TIME ZONE 'UTC')::date AS metric_date, dataset, metric, dimension,
        sum(value) AS value, sum(value * hashtext(dimension_value || '/' || platform)) AS mark
    FROM bi.dashboard_metrics_hourly_rollup
    WHERE dataset = ANY (?)
    GROUP BY 2, 3, 4, 5
    UNION ALL
    SELECT
        'daily_rollup', metric_date, dataset, metric, dimension,
        sum(value), sum(value * hashtext(dimension_value || '/' || platform))
    FROM bi.dashboard_metrics_daily_rollup
    WHERE dataset = ANY (?)
    GROUP BY 2, 3, 4, 5
),
compared AS (
    SELECT grain, metric_date, dataset, metric, dimension, community_id, value AS defined, mark AS defined_mark, 0 AS kept, 0 AS kept_mark
    FROM defined
    CROSS JOIN (VALUES ('hourly'), ('daily')) AS grains (grain)
    UNION ALL
    SELECT grain, metric_date, dataset, metric, dimension, community_id, 0, 0, value, mark
    FROM buckets
    UNION ALL
    SELECT grain, metric_date, dataset, metric, dimension, NULL, value, mark, 0, 0
    FROM (
        SELECT metric_date, dataset, metric, dimension, sum(value) AS value, sum(mark) AS mark
        FROM defined
        GROUP BY 1, 2, 3, 4
    ) AS over_all
    CROSS JOIN (VALUES ('hourly_rollup'), ('daily_rollup')) AS grains (grain)
    UNION ALL
    SELECT grain, metric_date, dataset, metric, dimension, NULL, 0, 0, value, mark
    FROM rollups
)
SELECT
    dataset, to_char(metric_date, 'YYYY-MM-DD') AS day, metric, dimension, community_id, grain,
    sum(defined) AS facts, sum(kept) AS kept
FROM compared
GROUP BY dataset, metric_date, metric, dimension, community_id, grain
HAVING (sum(defined), sum(defined_mark)) <> (sum(kept), sum(kept_mark))
ORDER BY dataset, metric_date, metric, dimension, community_id, grain
