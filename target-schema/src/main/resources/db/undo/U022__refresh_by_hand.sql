-- Undoes V022: refreshes by hand, and the record of refreshes.
-- Loses:  the record of refreshes; publications are recorded apart.
-- Keeps:  what is published.
-- Locks:  none that matter.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '022' THEN
        RAISE EXCEPTION 'V022 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP FUNCTION IF EXISTS bi.refresh_application_summary();
DROP FUNCTION IF EXISTS bi.refresh_submission_facts();
DROP FUNCTION IF EXISTS bi.begin_refresh(text);
DROP TABLE bi.refreshes;

DELETE FROM etl.flyway_schema_history WHERE version = '022';
COMMIT;
