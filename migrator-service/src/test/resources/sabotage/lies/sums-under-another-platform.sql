-- lie: The counts of a day stand under another platform, with the same total
-- then: reconcile
-- caught-by: aggregates_equal_facts dataset=submission_facts, metric=submissions
-- on: target
UPDATE bi.submission_rollup
SET platform = 'elsewhere'
WHERE metric_date = (SELECT min(metric_date) FROM bi.submission_rollup WHERE submissions > 0);
