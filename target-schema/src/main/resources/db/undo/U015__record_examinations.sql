-- Undoes V015: what checks looked at.
-- Loses:  which publications went through which checks: the next run looks at everything.
-- Keeps:  the results of checks.
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
