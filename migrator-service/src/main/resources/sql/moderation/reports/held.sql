-- Rows of this source that the target holds.
SELECT count(*)
FROM etl.id_map
JOIN core.reports ON reports.report_id = id_map.new_id
WHERE id_map.source = ? AND id_map.entity = 'reports';
