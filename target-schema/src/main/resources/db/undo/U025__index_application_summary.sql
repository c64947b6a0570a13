-- Undoes V025: the indexes of the recruiting dashboard.
-- Loses:  no row.
-- Keeps:  everything; the recruiting dashboard takes longer.
-- Locks:  ACCESS EXCLUSIVE on bi.application_summary_mv, while it is read once.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '025' THEN
        RAISE EXCEPTION 'V025 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

CREATE INDEX application_summary_mv_created_at_idx ON bi.application_summary_mv (created_at);
DROP INDEX IF EXISTS bi.application_summary_mv_company_idx;
DROP INDEX IF EXISTS bi.application_summary_mv_status_idx;
DROP INDEX IF EXISTS bi.application_summary_mv_recent_idx;

DELETE FROM etl.flyway_schema_history WHERE version = '025';
COMMIT;
