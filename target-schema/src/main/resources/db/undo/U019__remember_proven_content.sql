-- Undoes V019: what was proven of rows.
-- Loses:  the proofs: every look at everything derives all rows.
-- Keeps:  rows, keys and the results of checks.
-- Locks:  ACCESS EXCLUSIVE on etl.proven_content, for an instant.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '019' THEN
        RAISE EXCEPTION 'V019 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP TABLE etl.proven_content;

DELETE FROM etl.flyway_schema_history WHERE version = '019';
COMMIT;
