-- Undoes V013: the phases of runs.
-- Loses:  how long each phase of each run took.
-- Keeps:  the runs.
-- Locks:  ACCESS EXCLUSIVE on etl.run_phases.

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

DROP TABLE etl.run_phases;

DELETE FROM etl.flyway_schema_history WHERE version = '013';
COMMIT;
