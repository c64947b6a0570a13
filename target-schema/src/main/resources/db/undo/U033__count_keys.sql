-- Undoes V033: counts of keys.
-- Loses:  the counts; applied again, V033 counts.
-- Keeps:  every key.
-- Locks:  ACCESS EXCLUSIVE on etl.id_map while an index is made: no run may write meanwhile.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '033' THEN
        RAISE EXCEPTION 'V033 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP INDEX IF EXISTS etl.id_map_last_run_idx;
CREATE INDEX id_map_present_idx ON etl.id_map (source, entity, held) WHERE missing_since IS NULL;
DROP TRIGGER IF EXISTS count_keys_after_truncate ON etl.id_map;
DROP TRIGGER IF EXISTS count_keys_after_delete ON etl.id_map;
DROP TRIGGER IF EXISTS count_keys_after_update ON etl.id_map;
DROP TRIGGER IF EXISTS count_keys_after_insert ON etl.id_map;
DROP FUNCTION IF EXISTS etl.count_keys();
DROP TABLE etl.id_map_counts;

DELETE FROM etl.flyway_schema_history WHERE version = '033';
COMMIT;
