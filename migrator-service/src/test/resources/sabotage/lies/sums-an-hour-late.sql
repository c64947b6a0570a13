-- lie: The sums of an hour are shown an hour later, on the same day
-- then: reconcile
-- caught-by: aggregates_equal_facts dataset=submission_facts, grain=hourly, metric=submissions
-- on: target
UPDATE bi.dashboard_metrics_hourly
SET metric_hour = metric_hour + interval '1 hour'
WHERE metric = 'submissions'
    AND metric_hour = (
        SELECT min(metric_hour)
        FROM bi.dashboard_metrics_hourly AS early
        WHERE date_part('hour', metric_hour AT TIME ZONE 'UTC') < 23
            AND NOT EXISTS (
                SELECT
                FROM bi.dashboard_metrics_hourly AS late
                WHERE late.metric_hour = early.metric_hour + interval '1 hour'
            )
    );
