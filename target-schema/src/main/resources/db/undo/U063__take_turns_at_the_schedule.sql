-- Undoes V063: turns at the schedule.
-- Loses:  which turns were taken; the next ones are taken anew.
-- Keeps:  everything else. An image that has V063 starts nothing by itself without it.
-- Locks:  ACCESS EXCLUSIVE on etl.turns, for an instant.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '063' THEN
        RAISE EXCEPTION 'V063 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP TABLE etl.turns;

DELETE FROM etl.flyway_schema_history WHERE version = '063';
COMMIT;
