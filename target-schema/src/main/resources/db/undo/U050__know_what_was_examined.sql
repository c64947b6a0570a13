-- Undoes V050: of what source published content was let through, and the marks of hands that change it.
-- Loses:  which source and which files an examination was of; whether a run left a mark.
-- Keeps:  every mark, and what examinations looked at.
-- Locks:  ACCESS EXCLUSIVE on etl.examinations, bi.pending_changes and the tables of published rows and sums, for an instant.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '050' THEN
        RAISE EXCEPTION 'V050 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP TRIGGER IF EXISTS content_changed_dashboard_metrics_daily_rollup ON bi.dashboard_metrics_daily_rollup;
DROP TRIGGER IF EXISTS content_changed_dashboard_metrics_hourly_rollup ON bi.dashboard_metrics_hourly_rollup;
DROP TRIGGER IF EXISTS content_changed_dashboard_metrics_daily ON bi.dashboard_metrics_daily;
DROP TRIGGER IF EXISTS content_changed_dashboard_metrics_hourly ON bi.dashboard_metrics_hourly;
DROP TRIGGER IF EXISTS content_changed_application_summary_side ON bi.application_summary_side;
DROP TRIGGER IF EXISTS content_changed_report_facts_side ON bi.report_facts_side;
DROP TRIGGER IF EXISTS content_changed_submission_facts_side ON bi.submission_facts_side;
DROP FUNCTION IF EXISTS bi.mark_content_changed_by_hand();
ALTER TABLE bi.pending_changes DROP COLUMN by_hand;
DROP FUNCTION IF EXISTS etl.content_files();
ALTER TABLE etl.examinations
    DROP COLUMN content_files,
    DROP COLUMN source_identity;

DELETE FROM etl.flyway_schema_history WHERE version = '050';
COMMIT;
