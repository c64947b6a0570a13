-- lie: The sums over all communities are halved, and the next run finds nothing new to look at
-- then: quiet delta
-- caught-by: aggregates_equal_facts dataset=submission_facts, grain=daily_rollup, metric=submissions
-- on: target
UPDATE bi.dashboard_metrics_daily_rollup SET value = value / 2 WHERE metric = 'submissions';
