-- Undoes V054: publications of refreshes by hand.
-- Loses:  the versions that no checks have passed on; their content stays. How many rows a refresh by hand changed counts as all.
-- Keeps:  everything else. An image that has V054 cannot read freshness without it.
-- Locks:  ACCESS EXCLUSIVE on bi.publications, for an instant.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '054' THEN
        RAISE EXCEPTION 'V054 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

CREATE OR REPLACE FUNCTION bi.refresh_submission_facts()
    RETURNS void
    LANGUAGE plpgsql VOLATILE
    SET search_path = pg_catalog, pg_temp
    SET lock_timeout = '30s'
    AS $$
DECLARE
    began timestamptz := clock_timestamp();
BEGIN
    PERFORM bi.begin_refresh('submission_facts');
    REFRESH MATERIALIZED VIEW CONCURRENTLY bi.mv_submission_facts;
    REFRESH MATERIALIZED VIEW CONCURRENTLY bi.mv_report_facts;
    DELETE FROM bi.submission_facts_side;
    DELETE FROM bi.report_facts_side;
    PERFORM bi.rebuild_dashboard_metrics('submission_facts', NULL, NULL);
    INSERT INTO bi.refreshes (dataset, mode, reason, refreshed_by, duration_ms, row_count)
    SELECT
        'submission_facts', 'full', 'refresh_submission_facts() was called', session_user,
        extract(EPOCH FROM clock_timestamp() - began) * 1000, count(*)
    FROM bi.mv_submission_facts;
END
$$;
COMMENT ON FUNCTION bi.refresh_submission_facts IS 'Brings submission_facts and report_facts up to date, past the checks; the next publication checks what changed.';

CREATE OR REPLACE FUNCTION bi.refresh_application_summary()
    RETURNS void
    LANGUAGE plpgsql VOLATILE
    SET search_path = pg_catalog, pg_temp
    SET lock_timeout = '30s'
    AS $$
DECLARE
    began timestamptz := clock_timestamp();
BEGIN
    PERFORM bi.begin_refresh('application_summary');
    REFRESH MATERIALIZED VIEW CONCURRENTLY bi.application_summary_mv;
    DELETE FROM bi.application_summary_side;
    PERFORM bi.rebuild_dashboard_metrics('application_summary', NULL, NULL);
    INSERT INTO bi.refreshes (dataset, mode, reason, refreshed_by, duration_ms, row_count)
    SELECT
        'application_summary', 'full', 'refresh_application_summary() was called', session_user,
        extract(EPOCH FROM clock_timestamp() - began) * 1000, count(*)
    FROM bi.application_summary_mv;
END
$$;
COMMENT ON FUNCTION bi.refresh_application_summary IS 'Brings application_summary up to date, past the checks; the next publication checks what changed.';

DROP FUNCTION IF EXISTS bi.end_refresh(text, timestamptz, text, bigint);
DROP FUNCTION IF EXISTS bi.is_checked(text);

DELETE FROM bi.publications WHERE NOT is_checked;
UPDATE bi.publications SET changed_rows = greatest(row_count, 1) WHERE changed_rows IS NULL;
ALTER TABLE bi.publications
    DROP COLUMN is_checked,
    ALTER COLUMN run_id SET NOT NULL,
    ALTER COLUMN changed_rows SET NOT NULL;
COMMENT ON COLUMN bi.publications.run_id IS NULL;
COMMENT ON COLUMN bi.publications.changed_rows IS NULL;

DELETE FROM etl.flyway_schema_history WHERE version = '054';
COMMIT;
