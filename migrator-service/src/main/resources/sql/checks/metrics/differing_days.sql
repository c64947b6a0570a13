-- Days on which sums do not hold what is published. Each fact counts in some buckets: the hashes of these, added up over all facts,
-- are those of the buckets, times their values, whatever the order. So it is from each table of sums to the next coarser one, and
-- nothing has to be grouped but by day. Each of the four comparisons has a seed of its own, so that one number tells whether all of
-- them hold; hashes lose two bits, so that three of them fit into a bigint. Parameters: the datasets, five times.
WITH parts (dataset, metric_date, number) AS (
    SELECT
        dataset, (metric_hour AT TIME ZONE 'UTC')::date,
        sum(
            hash_record_extended(
                ROW (metric_hour, metric, community_id, community_slug, dimension, dimension_value, platform), 1
            ) >> 2
        )
        -- Totals are what any of the dimensions adds up to: half of the rows need not be made.
        + coalesce(
            sum(
                hash_record_extended(
                    ROW (metric_hour, metric, community_id, community_slug, ''::text, ''::text, ''::text), 1
                ) >> 2
            ) FILTER (WHERE dimension IN ('platform_detail', 'status')),
            0
        )
    FROM (
        -- The hour, in UTC, at a tenth of what truncating in a time zone takes.
        SELECT counted.*, date_bin('1 hour', counted_at, '2000-01-01 00:00:00Z') AS metric_hour
        FROM bi.dashboard_metrics_counted AS counted
        WHERE dataset = ANY (?) AND dimension <> ''
    ) AS counted
    GROUP BY 1, 2
    UNION ALL
    SELECT
        dataset, (metric_hour AT TIME ZONE 'UTC')::date,
        sum(
            value * (
                (hash_record_extended(ROW (metric_hour, metric, dimension, dimension_value, platform), 2) >> 2)
                + (
                    hash_record_extended(
                        ROW (metric, community_id, community_slug, dimension, dimension_value, platform), 3
                    ) >> 2
                )
                - (
                    hash_record_extended(
                        ROW (metric_hour, metric, community_id, community_slug, dimension, dimension_value, platform), 1
                    ) >> 2
                )
            )
        )
    FROM bi.dashboard_metrics_hourly
    WHERE dataset = ANY (?)
    GROUP BY 1, 2
    UNION ALL
    SELECT
        dataset, (metric_hour AT TIME ZONE 'UTC')::date,
        -sum(value * (hash_record_extended(ROW (metric_hour, metric, dimension, dimension_value, platform), 2) >> 2))
    FROM bi.dashboard_metrics_hourly_rollup
    WHERE dataset = ANY (?)
    GROUP BY 1, 2
    UNION ALL
    SELECT
        dataset, metric_date,
        sum(
            value * (
                (hash_record_extended(ROW (metric, dimension, dimension_value, platform), 4) >> 2)
                - (
                    hash_record_extended(
                        ROW (metric, community_id, community_slug, dimension, dimension_value, platform), 3
                    ) >> 2
                )
            )
        )
    FROM bi.dashboard_metrics_daily
    WHERE dataset = ANY (?)
    GROUP BY 1, 2
    UNION ALL
    SELECT
        dataset, metric_date,
        -sum(value * (hash_record_extended(ROW (metric, dimension, dimension_value, platform), 4) >> 2))
    FROM bi.dashboard_metrics_daily_rollup
    WHERE dataset = ANY (?)
    GROUP BY 1, 2
)
SELECT dataset, metric_date
FROM parts
GROUP BY dataset, metric_date
HAVING sum(number) <> 0
ORDER BY dataset, metric_date;
