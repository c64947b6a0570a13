-- Undoes V047: room on pages for the next version of a row.
-- Loses:  no row.
-- Keeps:  pages as they are; those written from now on are filled.
-- Locks:  SHARE UPDATE EXCLUSIVE, briefly.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '047' THEN
        RAISE EXCEPTION 'V047 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

ALTER TABLE etl.proven_content RESET (fillfactor);
ALTER TABLE etl.proven_facts RESET (fillfactor);
ALTER TABLE bi.dashboard_metrics_daily_rollup RESET (fillfactor);
ALTER TABLE bi.dashboard_metrics_hourly_rollup RESET (fillfactor);
ALTER TABLE bi.dashboard_metrics_daily RESET (fillfactor);
ALTER TABLE bi.dashboard_metrics_hourly RESET (fillfactor);

DELETE FROM etl.flyway_schema_history WHERE version = '047';
COMMIT;
