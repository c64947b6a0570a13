-- lie: A change of a row marks no fact, so that nothing is published of it
-- then: delta
-- caught-by: published_equals_definition read_model=submission_facts, what=published otherwise
-- on: target
ALTER TABLE core.submissions DISABLE TRIGGER trigger_invalidate_facts_submissions;
UPDATE core.submissions SET status = 'in_review' WHERE status = 'new';
ALTER TABLE core.submissions ENABLE TRIGGER trigger_invalidate_facts_submissions;
-- on: legacy
UPDATE posts SET language = 'fr', updated_at = now() WHERE id = 2;
