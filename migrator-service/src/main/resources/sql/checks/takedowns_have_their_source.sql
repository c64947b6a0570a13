-- kind: semantic
-- severity: critical
-- description: Every takedown names the deciding branch of the rule, so the branches add up to the total
-- datasets: submission_facts
-- failing-columns: effective_takedown_at, takedown_source
SELECT submission_id, legacy_id, effective_takedown_at, takedown_source
FROM {examined.submission_facts: bi.submission_facts_published by submission_id} AS facts
WHERE (effective_takedown_at IS NULL) <> (takedown_source IS NULL)
    OR takedown_source NOT IN ('report_flow', 'legacy_fallback')
    OR (takedown_source = 'report_flow' AND effective_takedown_at IS DISTINCT FROM report_taken_down_at)
    OR (takedown_source = 'legacy_fallback' AND effective_takedown_at IS DISTINCT FROM removed_at)
    OR (takedown_source = 'legacy_fallback' AND report_taken_down_at IS NOT NULL)
