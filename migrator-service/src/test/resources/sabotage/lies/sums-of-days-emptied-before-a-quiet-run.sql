-- lie: The counts of a day are gone, and the next run finds nothing new to look at
-- then: quiet delta
-- caught-by: aggregates_equal_facts dataset=submission_facts, metric=submissions
-- on: target
DELETE FROM bi.submission_rollup
WHERE metric_date = (SELECT min(metric_date) FROM bi.submission_rollup WHERE submissions > 0);
