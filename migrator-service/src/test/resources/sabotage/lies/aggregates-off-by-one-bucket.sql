-- lie: The sums of a day are shown a day later
-- then: reconcile
-- caught-by: aggregates_equal_facts dataset=submission_facts, metric=submissions
-- on: target
UPDATE bi.dashboard_metrics_daily
SET metric_date = metric_date + 1000
WHERE metric = 'submissions' AND metric_date = (SELECT min(metric_date) FROM bi.dashboard_metrics_daily);
