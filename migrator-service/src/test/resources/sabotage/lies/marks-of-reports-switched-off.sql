-- lie: Changes of reports leave no mark: their trigger is disabled
-- then: delta
-- caught-by: definitions_as_installed kind=trigger, name=core.reports trigger_invalidate_facts_reports
-- on: target
ALTER TABLE core.reports DISABLE TRIGGER trigger_invalidate_facts_reports;
