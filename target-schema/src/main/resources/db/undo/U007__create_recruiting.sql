-- Undoes V007: companies, jobs and applications.
-- Loses:  their rows in the target. Once V007 is applied again, the next run moves them anew.
-- Keeps:  their keys and raw documents. For that run the keys say that the target no longer has the rows, and the
--         checkpoints that tell of them go: otherwise it would take them for unchanged. That is done for the pipeline
--         recruiting; for one of your own that fills these tables, start a full run.
-- Locks:  ACCESS EXCLUSIVE on the tables of recruiting.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '007' THEN
        RAISE EXCEPTION 'V007 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP TABLE recruiting.job_applications;
DROP TABLE recruiting.jobs;
DROP TABLE recruiting.companies;

UPDATE etl.id_map SET held = false WHERE source = 'recruiting' AND held;
DELETE FROM etl.checkpoints WHERE pipeline = 'recruiting';

DELETE FROM etl.flyway_schema_history WHERE version = '007';
COMMIT;
