-- lie: The sums are emptied and written anew, doubled, while the trigger that would tell sleeps
-- then: quiet delta
-- caught-by: aggregates_equal_facts dataset=submission_facts, grain=daily_rollup, metric=submissions
-- on: target
ALTER TABLE bi.dashboard_metrics_daily_rollup DISABLE TRIGGER content_changed_dashboard_metrics_daily_rollup;
CREATE TEMPORARY TABLE honest ON COMMIT DROP AS TABLE bi.dashboard_metrics_daily_rollup;
TRUNCATE bi.dashboard_metrics_daily_rollup;
INSERT INTO bi.dashboard_metrics_daily_rollup
SELECT metric_date, dataset, metric, dimension, dimension_value, platform, value * 2 FROM honest;
ALTER TABLE bi.dashboard_metrics_daily_rollup ENABLE TRIGGER content_changed_dashboard_metrics_daily_rollup;
