-- lie: The sums of a day stand under another platform, with the same total
-- then: reconcile
-- caught-by: aggregates_equal_facts dataset=submission_facts, metric=submissions, dimension=platform_detail
-- on: target
UPDATE bi.dashboard_metrics_daily
SET dimension_value = 'elsewhere'
WHERE metric = 'submissions'
    AND dimension = 'platform_detail'
    AND metric_date = (SELECT min(metric_date) FROM bi.dashboard_metrics_daily);
