-- Undoes V015: what the checks of each publication looked at.
-- Loses:  that. Once V015 is applied again, the checks of the first run look at everything.
-- Keeps:  the runs, and what their checks found.
-- Locks:  ACCESS EXCLUSIVE on etl.examinations.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '015' THEN
        RAISE EXCEPTION 'V015 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP TABLE etl.examinations;

DELETE FROM etl.flyway_schema_history WHERE version = '015';
COMMIT;
