-- Undoes V042: the company in the index of the newest applications.
-- Loses:  nothing.
-- Keeps:  everything.
-- Locks:  SHARE on bi.application_summary_mv while it is read: readers go on, publications wait.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '042' THEN
        RAISE EXCEPTION 'V042 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

CREATE INDEX application_summary_mv_recent_idx
    ON bi.application_summary_mv (created_at DESC, application_id DESC);

DROP INDEX IF EXISTS bi.application_summary_mv_newest_idx;

DELETE FROM etl.flyway_schema_history WHERE version = '042';
COMMIT;
