-- Undoes V013: the functions by which answers read freshness.
-- Loses:  nothing.
-- Keeps:  everything.
-- Locks:  none that matter.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '013' THEN
        RAISE EXCEPTION 'V013 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP FUNCTION IF EXISTS bi.freshness_of(text);
DROP FUNCTION IF EXISTS bi.definitions_fingerprint();

DELETE FROM etl.flyway_schema_history WHERE version = '013';
COMMIT;
