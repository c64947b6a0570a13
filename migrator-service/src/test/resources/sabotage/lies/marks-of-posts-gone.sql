-- lie: Changes of posts leave no mark: their trigger is gone
-- then: delta
-- caught-by: definitions_as_installed kind=trigger, name=core.post_data trigger_invalidate_facts_post_data
-- on: target
DROP TRIGGER trigger_invalidate_facts_post_data ON core.post_data;
