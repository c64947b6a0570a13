-- Undoes V009: rollups by day.
-- Loses:  the rollups; applied again, V009 counts the published content.
-- Keeps:  the published content.
-- Locks:  ACCESS EXCLUSIVE on the rollups and their views, for an instant.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '009' THEN
        RAISE EXCEPTION 'V009 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP VIEW IF EXISTS bi.metrics_hourly;
DROP VIEW IF EXISTS bi.metrics_daily;
DROP VIEW IF EXISTS bi.application_metrics;
DROP VIEW IF EXISTS bi.application_metrics_daily;
DROP VIEW IF EXISTS bi.submission_metrics;
DROP VIEW IF EXISTS bi.submission_metrics_daily;
DROP VIEW IF EXISTS bi.dashboard_metrics_hourly;
DROP VIEW IF EXISTS bi.dashboard_metrics_daily;

DROP FUNCTION IF EXISTS bi.rebuild_dashboard_metrics(text, date, date);
DROP TABLE bi.application_rollup;
DROP TABLE bi.submission_rollup;
DROP VIEW IF EXISTS bi.application_counts;
DROP VIEW IF EXISTS bi.submission_counts;

DELETE FROM etl.flyway_schema_history WHERE version = '009';
COMMIT;
