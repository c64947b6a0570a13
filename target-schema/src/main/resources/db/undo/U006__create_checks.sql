-- Undoes V006: check results, accepted differences, verified rows and recorded definitions.
-- Loses:  all of it. Accepted differences fail again; the next full check derives all rows.
-- Keeps:  runs, and the checked rows.
-- Locks:  ACCESS EXCLUSIVE on the tables, for an instant.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '006' THEN
        RAISE EXCEPTION 'V006 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP TABLE etl.definition_recordings;
DROP TABLE etl.installed_definitions;
DROP TABLE etl.row_fingerprints;
DROP TABLE etl.check_acceptances;
DROP TABLE etl.check_results;

DELETE FROM etl.flyway_schema_history WHERE version = '006';
COMMIT;
