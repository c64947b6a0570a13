-- lie: The counts of a day are shown a day later
-- then: reconcile
-- caught-by: aggregates_equal_facts dataset=submission_facts, metric=submissions
-- on: target
UPDATE bi.submission_rollup
SET metric_date = metric_date + 1000
WHERE metric_date = (SELECT min(metric_date) FROM bi.submission_rollup WHERE submissions > 0);
