-- lie: The sums of a day stand under another community's name
-- then: reconcile
-- caught-by: aggregates_equal_facts dataset=submission_facts, grain=daily, metric=submissions
-- on: target
UPDATE bi.dashboard_metrics_daily
SET community_slug = 'elsewhere'
WHERE metric = 'submissions'
    AND community_id IS NOT NULL
    AND metric_date = (SELECT min(metric_date) FROM bi.dashboard_metrics_daily WHERE community_id IS NOT NULL);
