-- Second half of a removal, the same for every entity.

-- A row that waited in quarantine and that the source no longer has waits no longer.
UPDATE etl.quarantine
SET resolved_at = now()
WHERE source = current_setting('plumbline.source')
    AND entity = current_setting('plumbline.entity')
    AND resolved_at IS NULL
    AND NOT EXISTS (
        SELECT
        FROM seen_rows
        WHERE seen_rows.entity = quarantine.entity AND seen_rows.legacy_id = quarantine.legacy_id
    );

UPDATE etl.run_entities
SET deleted = (SELECT count(*) FROM vanished_rows)
WHERE run_id = current_setting('plumbline.run_id')::bigint
    AND entity = current_setting('plumbline.entity');
