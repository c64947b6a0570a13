-- kind: semantic
-- severity: warning
-- description: No post was taken down before it was submitted
-- datasets: submission_facts
-- among: bi.mv_submission_facts
SELECT submission_id, legacy_id, submitted_at, effective_takedown_at, hours_to_takedown
FROM bi.mv_submission_facts
WHERE {examined.submission_facts: submission_id} AND hours_to_takedown < 0
