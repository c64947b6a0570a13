-- Undoes V021: sums by hours and days.
-- Loses:  the sums; applied again, V021 counts what is published.
-- Keeps:  what is published.
-- Locks:  none that matter to runs and readers, but for readers of the sums.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '021' THEN
        RAISE EXCEPTION 'V021 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP VIEW IF EXISTS bi.metrics_daily;
DROP VIEW IF EXISTS bi.metrics_hourly;
DROP FUNCTION IF EXISTS bi.rebuild_dashboard_metrics(text, date, date);
DROP VIEW IF EXISTS bi.dashboard_metrics_defined;
DROP VIEW IF EXISTS bi.dashboard_metrics_counted;
DROP TABLE bi.dashboard_metrics_daily;
DROP TABLE bi.dashboard_metrics_hourly;
DROP FUNCTION IF EXISTS bi.metrics_of(bi.application_summary_published);
DROP FUNCTION IF EXISTS bi.metrics_of(bi.report_facts_published);
DROP FUNCTION IF EXISTS bi.metrics_of(bi.submission_facts_published);

DELETE FROM etl.flyway_schema_history WHERE version = '021';
COMMIT;
