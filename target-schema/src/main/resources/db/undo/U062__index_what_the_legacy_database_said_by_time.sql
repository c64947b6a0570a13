-- Undoes V062: what the legacy database said has no index on its times.
-- Loses:  nothing.
-- Keeps:  every row.
-- Locks:  ACCESS EXCLUSIVE on etl.witnessed_submission_facts and etl.witnessed_report_facts for a moment.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '062' THEN
        RAISE EXCEPTION 'V062 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP INDEX IF EXISTS etl.witnessed_submission_facts_submitted_at_idx;
DROP INDEX IF EXISTS etl.witnessed_submission_facts_effective_takedown_at_idx;
DROP INDEX IF EXISTS etl.witnessed_report_facts_reported_at_idx;

DELETE FROM etl.flyway_schema_history WHERE version = '062';
COMMIT;
