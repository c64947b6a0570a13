-- Undoes V003: runs.
-- Loses:  every run with its counts and times, and the turns of the schedule.
-- Keeps:  the tables of core and recruiting.
-- Locks:  ACCESS EXCLUSIVE on the tables, for an instant.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '003' THEN
        RAISE EXCEPTION 'V003 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP TABLE etl.turns;
DROP TABLE etl.run_phases;
DROP TABLE etl.run_entities;
DROP TABLE etl.runs;

DELETE FROM etl.flyway_schema_history WHERE version = '003';
COMMIT;
