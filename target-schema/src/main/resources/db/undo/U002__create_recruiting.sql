-- Undoes V002: companies, jobs and applications.
-- Loses:  their tables, which V004 has left empty.
-- Keeps:  core.
-- Locks:  ACCESS EXCLUSIVE on the tables of recruiting.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '002' THEN
        RAISE EXCEPTION 'V002 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP TABLE recruiting.job_applications;
DROP TABLE recruiting.jobs;
DROP TABLE recruiting.companies;

DELETE FROM etl.flyway_schema_history WHERE version = '002';
COMMIT;
