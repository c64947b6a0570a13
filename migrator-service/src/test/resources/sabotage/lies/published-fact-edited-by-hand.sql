-- lie: A hand puts another fact before what is published, in the delta table
-- then: delta
-- caught-by: published_equals_definition read_model=submission_facts, what=published otherwise
-- on: target
ALTER TABLE bi.submission_facts_delta DISABLE TRIGGER content_changed_submission_facts_delta;
INSERT INTO bi.submission_facts_delta
SELECT facts.*, true
FROM bi.mv_submission_facts AS facts
ORDER BY facts.submission_id
LIMIT 1;
UPDATE bi.submission_facts_delta SET language = 'xx';
ALTER TABLE bi.submission_facts_delta ENABLE TRIGGER content_changed_submission_facts_delta;
-- on: legacy
UPDATE posts SET language = 'fr', updated_at = now() WHERE id = 2;
