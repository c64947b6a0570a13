-- Days on which sums do not hold what is published. Each fact counts in some buckets: the hashes of these, added up over all facts,
-- are those of the buckets, times their values, whatever the order. So it is from each table of sums to the next coarser one, and
-- nothing has to be grouped but by day. Parameters: the datasets, five times.
WITH parts (dataset, metric_date, hourly, hourly_rollup, daily, daily_rollup) AS (
    SELECT
        dataset, (counted_at AT TIME ZONE 'UTC')::date,
        sum(hash_record_extended(
            ROW (
                date_trunc('hour', counted_at, 'UTC'), metric, community_id, community_slug, dimension, dimension_value, platform
            ),
            0
        ))
        -- Totals are what any of the dimensions adds up to: half of the rows need not be made.
        + coalesce(
            sum(hash_record_extended(
                ROW (date_trunc('hour', counted_at, 'UTC'), metric, community_id, community_slug, ''::text, ''::text, ''::text), 0
            )) FILTER (WHERE dimension IN ('platform_detail', 'status')),
            0
        ),
        0::numeric, 0::numeric, 0::numeric
    FROM bi.dashboard_metrics_counted
    WHERE dataset = ANY (?) AND dimension <> ''
    GROUP BY 1, 2
    UNION ALL
    SELECT
        dataset, (metric_hour AT TIME ZONE 'UTC')::date,
        -sum(value * hash_record_extended(
            ROW (metric_hour, metric, community_id, community_slug, dimension, dimension_value, platform), 0
        )),
        sum(value * hash_record_extended(ROW (metric_hour, metric, dimension, dimension_value, platform), 0)),
        sum(value * hash_record_extended(
            ROW (metric, community_id, community_slug, dimension, dimension_value, platform), 0
        )),
        0
    FROM bi.dashboard_metrics_hourly
    WHERE dataset = ANY (?)
    GROUP BY 1, 2
    UNION ALL
    SELECT
        dataset, (metric_hour AT TIME ZONE 'UTC')::date,
        0,
        -sum(value * hash_record_extended(ROW (metric_hour, metric, dimension, dimension_value, platform), 0)),
        0, 0
    FROM bi.dashboard_metrics_hourly_rollup
    WHERE dataset = ANY (?)
    GROUP BY 1, 2
    UNION ALL
    SELECT
        dataset, metric_date,
        0, 0,
        -sum(value * hash_record_extended(
            ROW (metric, community_id, community_slug, dimension, dimension_value, platform), 0
        )),
        sum(value * hash_record_extended(ROW (metric, dimension, dimension_value, platform), 0))
    FROM bi.dashboard_metrics_daily
    WHERE dataset = ANY (?)
    GROUP BY 1, 2
    UNION ALL
    SELECT
        dataset, metric_date,
        0, 0, 0,
        -sum(value * hash_record_extended(ROW (metric, dimension, dimension_value, platform), 0))
    FROM bi.dashboard_metrics_daily_rollup
    WHERE dataset = ANY (?)
    GROUP BY 1, 2
)
SELECT dataset, metric_date
FROM parts
GROUP BY dataset, metric_date
HAVING (sum(hourly), sum(hourly_rollup), sum(daily), sum(daily_rollup)) <> (0, 0, 0, 0)
ORDER BY dataset, metric_date;
