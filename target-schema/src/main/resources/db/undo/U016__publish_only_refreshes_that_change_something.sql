-- Undoes V016: manual refreshes that change nothing publish nothing.
-- Loses:  nothing.
-- Keeps:  everything.
-- Locks:  none that matter; it replaces functions.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '016' THEN
        RAISE EXCEPTION 'V016 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

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
    -- Its writes need no mark, because its record makes the next run check everything.
    PERFORM set_config('plumbline.publication', 'by hand', true);
    REFRESH MATERIALIZED VIEW CONCURRENTLY bi.application_summary_mv;
    DELETE FROM bi.application_summary_delta;
    PERFORM bi.rebuild_dashboard_metrics('application_summary', NULL, NULL);
    PERFORM bi.end_refresh('application_summary', began, 'refresh_application_summary()', count(*))
    FROM bi.application_summary_mv;
    PERFORM set_config('plumbline.publication', '', true);
END
$$;
COMMENT ON FUNCTION bi.refresh_application_summary IS
    'Refreshes application_summary without checks and publishes it as not checked; the next publication checks it.';

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
    -- Its writes need no mark, because its record makes the next run check everything.
    PERFORM set_config('plumbline.publication', 'by hand', true);
    REFRESH MATERIALIZED VIEW CONCURRENTLY bi.mv_submission_facts;
    REFRESH MATERIALIZED VIEW CONCURRENTLY bi.mv_report_facts;
    DELETE FROM bi.submission_facts_delta;
    DELETE FROM bi.report_facts_delta;
    PERFORM bi.rebuild_dashboard_metrics('submission_facts', NULL, NULL);
    PERFORM bi.end_refresh('submission_facts', began, 'refresh_submission_facts()', count(*))
    FROM bi.mv_submission_facts;
    PERFORM set_config('plumbline.publication', '', true);
END
$$;
COMMENT ON FUNCTION bi.refresh_submission_facts IS
    'Refreshes submission_facts and report_facts without checks and publishes them as not checked; the next publication checks '
    'them.';

DROP FUNCTION IF EXISTS bi.record_refresh(text, timestamptz, text, numeric[], bigint);
DROP FUNCTION IF EXISTS bi.published_fingerprint(text);

DELETE FROM etl.flyway_schema_history WHERE version = '016';
COMMIT;
