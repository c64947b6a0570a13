-- Undoes V051: the index of rows that the target does not hold.
-- Loses:  nothing.
-- Keeps:  everything.
-- Locks:  ACCESS EXCLUSIVE on etl.id_map, for an instant.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '051' THEN
        RAISE EXCEPTION 'V051 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP INDEX IF EXISTS etl.id_map_not_held_idx;

DELETE FROM etl.flyway_schema_history WHERE version = '051';
COMMIT;
