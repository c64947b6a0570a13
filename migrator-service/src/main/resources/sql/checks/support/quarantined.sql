-- Rows that wait in quarantine, by their old key and, where an earlier version was taken, their new one.
SELECT quarantine.legacy_id, id_map.new_id
FROM etl.quarantine
LEFT JOIN etl.id_map USING (source, entity, legacy_id)
WHERE quarantine.source = ?
    AND quarantine.entity = ?
    AND quarantine.resolved_at IS NULL
