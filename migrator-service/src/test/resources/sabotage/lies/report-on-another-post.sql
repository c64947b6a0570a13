-- lie: A report with a takedown hangs on another post than the one that was reported
-- then: reconcile
-- caught-by: removal_rate_parity month=2025-11, community=paris
-- caught-by: removal_rate_parity month=2025-12, community=paris
-- on: target
UPDATE core.reports
SET submission_id = (SELECT new_id FROM etl.id_map WHERE entity = 'posts' AND legacy_id = '2')
FROM etl.id_map
WHERE id_map.entity = 'reports' AND id_map.new_id = reports.report_id AND id_map.legacy_id = '11';
