-- lie: A day over all communities is not the sum of its communities
-- then: reconcile
-- caught-by: aggregates_equal_facts dataset=submission_facts, metric=submissions, grain=daily_rollup
-- on: target
UPDATE bi.dashboard_metrics_daily_rollup
SET value = value + 1
WHERE metric = 'submissions'
    AND dimension = 'platform_detail'
    AND metric_date = (SELECT min(metric_date) FROM bi.dashboard_metrics_daily_rollup);
