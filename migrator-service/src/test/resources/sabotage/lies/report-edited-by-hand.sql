-- lie: A hand has a report come by another channel than the legacy database says
-- then: delta
-- caught-by: content_agrees entity=reports, legacy_id=111, field=channel, stored=by_hand, derived=in_app
-- on: target
UPDATE core.reports
SET channel = 'by_hand'
WHERE report_id = (SELECT new_id FROM etl.id_map WHERE entity = 'reports' AND legacy_id = '111');
