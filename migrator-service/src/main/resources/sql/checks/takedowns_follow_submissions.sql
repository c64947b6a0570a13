-- kind: semantic
-- severity: warning
-- description: No post was taken down before it was submitted
-- datasets: submission_facts
-- among: bi.submission_facts_published
-- failing-columns: effective_takedown_at
SELECT submission_id, legacy_id, submitted_at, effective_takedown_at, hours_to_takedown
FROM {examined.submission_facts: bi.submission_facts_published by submission_id} AS facts
WHERE hours_to_takedown < 0
