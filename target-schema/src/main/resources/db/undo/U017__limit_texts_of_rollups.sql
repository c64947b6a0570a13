-- Undoes V017: texts that rollups count by have a limit.
-- Loses:  nothing.
-- Keeps:  everything; rows that the limit has kept out wait in quarantine until a run takes them.
-- Locks:  ACCESS EXCLUSIVE on core.communities, recruiting.companies and recruiting.job_applications, for an instant.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '017' THEN
        RAISE EXCEPTION 'V017 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

ALTER TABLE recruiting.job_applications DROP CONSTRAINT job_applications_status_fits_an_index;
ALTER TABLE recruiting.companies DROP CONSTRAINT companies_name_fits_an_index;
ALTER TABLE core.communities DROP CONSTRAINT communities_slug_fits_an_index;

DELETE FROM etl.flyway_schema_history WHERE version = '017';
COMMIT;
