-- lie: The sums of all grains agree with each other, and say one more than the facts
-- then: reconcile
-- caught-by: aggregates_equal_facts dataset=submission_facts, metric=submissions, grain=hourly
-- on: target
WITH raised AS (
    SELECT metric_hour, (metric_hour AT TIME ZONE 'UTC')::date AS metric_date, community_slug
    FROM bi.dashboard_metrics_hourly
    WHERE metric = 'submissions' AND dimension = ''
    ORDER BY metric_hour, community_slug
    LIMIT 1
),
hourly AS (
    UPDATE bi.dashboard_metrics_hourly AS bucket
    SET value = value + 1
    FROM raised
    WHERE metric = 'submissions'
        AND dimension = ''
        AND bucket.metric_hour = raised.metric_hour
        AND bucket.community_slug IS NOT DISTINCT FROM raised.community_slug
),
hourly_rollup AS (
    UPDATE bi.dashboard_metrics_hourly_rollup AS bucket
    SET value = value + 1
    FROM raised
    WHERE metric = 'submissions' AND dimension = '' AND bucket.metric_hour = raised.metric_hour
),
daily AS (
    UPDATE bi.dashboard_metrics_daily AS bucket
    SET value = value + 1
    FROM raised
    WHERE metric = 'submissions'
        AND dimension = ''
        AND bucket.metric_date = raised.metric_date
        AND bucket.community_slug IS NOT DISTINCT FROM raised.community_slug
)
UPDATE bi.dashboard_metrics_daily_rollup AS bucket
SET value = value + 1
FROM raised
WHERE metric = 'submissions' AND dimension = '' AND bucket.metric_date = raised.metric_date;
