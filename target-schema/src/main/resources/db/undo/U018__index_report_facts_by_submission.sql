-- Undoes V018: the index for the reports of some submissions.
-- Loses:  no row.
-- Keeps:  everything; checks of delta runs take longer.
-- Locks:  ACCESS EXCLUSIVE on bi.mv_report_facts, for an instant.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '018' THEN
        RAISE EXCEPTION 'V018 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP INDEX IF EXISTS bi.mv_report_facts_submission_id_idx;

DELETE FROM etl.flyway_schema_history WHERE version = '018';
COMMIT;
