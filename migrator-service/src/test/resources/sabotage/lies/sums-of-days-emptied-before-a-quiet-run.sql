-- lie: The sums of a day are gone, and the next run finds nothing new to look at
-- then: quiet delta
-- caught-by: aggregates_equal_facts dataset=submission_facts, grain=daily, metric=submissions
-- on: target
DELETE FROM bi.dashboard_metrics_daily
WHERE metric_date = (SELECT min(metric_date) FROM bi.dashboard_metrics_daily WHERE metric = 'submissions');
