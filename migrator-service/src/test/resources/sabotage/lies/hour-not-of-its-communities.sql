-- lie: An hour over all communities is not the sum of its communities
-- then: reconcile
-- caught-by: aggregates_equal_facts dataset=submission_facts, metric=submissions, grain=hourly_rollup
-- on: target
UPDATE bi.dashboard_metrics_hourly_rollup
SET value = value - 1
WHERE metric = 'submissions'
    AND dimension = ''
    AND metric_hour = (SELECT max(metric_hour) FROM bi.dashboard_metrics_hourly_rollup WHERE metric = 'submissions');
