-- What the target has of this source and the run did not see.
CREATE TEMPORARY TABLE vanished_rows ON COMMIT DROP AS
SELECT id_map.new_id
FROM etl.id_map
JOIN core.reports ON reports.report_id = id_map.new_id
WHERE id_map.source = current_setting('plumbline.source')
    AND id_map.entity = 'reports'
    AND NOT EXISTS (
        SELECT FROM seen_rows WHERE seen_rows.entity = id_map.entity AND seen_rows.legacy_id = id_map.legacy_id
    );

-- A report that the source no longer has; its raw document and its key stay.
DELETE FROM core.reports
WHERE report_id IN (SELECT new_id FROM vanished_rows);
