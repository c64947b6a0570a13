-- Undoes V005: rows that could not be loaded, and rows that wait for others.
-- Loses:  requests for retries, and earlier attempts.
-- Keeps:  the rows themselves are in the source: checkpoints are deleted, so that the next run reads everything and
--         finds them again. Rows that wait for a reference lose their content hash, so that they are loaded again.
-- Locks:  ACCESS EXCLUSIVE on the tables, for an instant.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '005' THEN
        RAISE EXCEPTION 'V005 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

UPDATE etl.id_map
SET content_hash = ''
FROM etl.waiting_references
WHERE waiting_references.source = id_map.source
    AND waiting_references.entity = id_map.entity
    AND waiting_references.legacy_id = id_map.legacy_id;
DELETE FROM etl.checkpoints;

DROP TABLE etl.waiting_references;
DROP TABLE etl.quarantine;

DELETE FROM etl.flyway_schema_history WHERE version = '005';
COMMIT;
