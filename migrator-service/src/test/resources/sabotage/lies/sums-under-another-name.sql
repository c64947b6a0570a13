-- lie: The counts of a day stand under another community's name
-- then: reconcile
-- caught-by: aggregates_equal_facts dataset=submission_facts, metric=submissions
-- on: target
UPDATE bi.submission_rollup
SET community_slug = 'elsewhere'
WHERE community_id IS NOT NULL
    AND metric_date = (SELECT min(metric_date) FROM bi.submission_rollup WHERE community_id IS NOT NULL AND submissions > 0);
