-- lie: A report that was rejected led to a takedown
-- then: reconcile
-- caught-by: content_agrees entity=reports, legacy_id=21, field=outcome, stored=taken_down, derived=rejected
-- on: target
UPDATE core.reports
SET outcome = 'taken_down'
WHERE report_id = (SELECT new_id FROM etl.id_map WHERE entity = 'reports' AND legacy_id = '21');
