-- Why:   a manual refresh that changed nothing, such as after a delta run, published a version that was marked as not checked, and
--        answers were stale until the next run. Readers see what they saw, so no version is published now.
-- Locks: none that matter; it replaces functions.

-- Locks of a refresh must be held, so that no publication is committed between two calls.
CREATE FUNCTION bi.published_fingerprint(published text)
    RETURNS numeric[]
    LANGUAGE sql VOLATILE
    SET search_path = pg_catalog, pg_temp
    RETURN CASE published
        WHEN 'submission_facts' THEN ARRAY[
            (SELECT sum(hash_record_extended(ROW (facts.*), 0)) FROM bi.submission_facts_published AS facts),
            (SELECT sum(hash_record_extended(ROW (facts.*), 0)) FROM bi.report_facts_published AS facts),
            (SELECT sum(hash_record_extended(ROW (counts.*), 0)) FROM bi.submission_rollup AS counts)
        ]
        WHEN 'application_summary' THEN ARRAY[
            (SELECT sum(hash_record_extended(ROW (facts.*), 0)) FROM bi.application_summary_published AS facts),
            (SELECT sum(hash_record_extended(ROW (counts.*), 0)) FROM bi.application_rollup AS counts)
        ]
    END;
COMMENT ON FUNCTION bi.published_fingerprint IS
    'Fingerprints of a dataset''s published rows and of their rollup, in any order; NULL for no rows.';
REVOKE EXECUTE ON FUNCTION bi.published_fingerprint(text) FROM PUBLIC;

CREATE FUNCTION bi.record_refresh(refreshed text, began timestamptz, called text, fingerprint_before numeric[], facts bigint)
    RETURNS void
    LANGUAGE plpgsql VOLATILE
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    IF bi.published_fingerprint(refreshed) IS NOT DISTINCT FROM fingerprint_before
        -- Else a mere REFRESH before this one has changed what is published, past marks and checks.
        AND etl.content_files() = (SELECT content_files FROM etl.checked_runs ORDER BY run_id DESC LIMIT 1)
        AND EXISTS (SELECT FROM bi.publications WHERE dataset = refreshed)
    THEN
        INSERT INTO bi.refreshes (dataset, mode, reason, refreshed_by, duration_ms, row_count, changed_rows)
        VALUES (
            refreshed, 'full', called || ' was called', session_user, extract(EPOCH FROM clock_timestamp() - began) * 1000,
            facts, 0
        );
    ELSE
        PERFORM bi.end_refresh(refreshed, began, called, facts);
    END IF;
END
$$;
COMMENT ON FUNCTION bi.record_refresh IS
    'Records a manual refresh, and publishes it as not checked if it has changed what is published.';
REVOKE EXECUTE ON FUNCTION bi.record_refresh(text, timestamptz, text, numeric[], bigint) FROM PUBLIC;

CREATE OR REPLACE FUNCTION bi.refresh_submission_facts()
    RETURNS void
    LANGUAGE plpgsql VOLATILE
    SET search_path = pg_catalog, pg_temp
    SET lock_timeout = '30s'
    AS $$
DECLARE
    began timestamptz := clock_timestamp();
    fingerprint_before numeric[];
BEGIN
    PERFORM bi.begin_refresh('submission_facts');
    fingerprint_before := bi.published_fingerprint('submission_facts');
    -- Its writes need no mark: if they change anything, its record makes the next run check everything.
    PERFORM set_config('plumbline.publication', 'by hand', true);
    REFRESH MATERIALIZED VIEW CONCURRENTLY bi.mv_submission_facts;
    REFRESH MATERIALIZED VIEW CONCURRENTLY bi.mv_report_facts;
    DELETE FROM bi.submission_facts_delta;
    DELETE FROM bi.report_facts_delta;
    PERFORM bi.rebuild_dashboard_metrics('submission_facts', NULL, NULL);
    PERFORM bi.record_refresh('submission_facts', began, 'refresh_submission_facts()', fingerprint_before, count(*))
    FROM bi.mv_submission_facts;
    PERFORM set_config('plumbline.publication', '', true);
END
$$;
COMMENT ON FUNCTION bi.refresh_submission_facts IS
    'Refreshes submission_facts and report_facts without checks. What it changes is published as not checked; the next publication '
    'checks it.';

CREATE OR REPLACE FUNCTION bi.refresh_application_summary()
    RETURNS void
    LANGUAGE plpgsql VOLATILE
    SET search_path = pg_catalog, pg_temp
    SET lock_timeout = '30s'
    AS $$
DECLARE
    began timestamptz := clock_timestamp();
    fingerprint_before numeric[];
BEGIN
    PERFORM bi.begin_refresh('application_summary');
    fingerprint_before := bi.published_fingerprint('application_summary');
    -- Its writes need no mark: if they change anything, its record makes the next run check everything.
    PERFORM set_config('plumbline.publication', 'by hand', true);
    REFRESH MATERIALIZED VIEW CONCURRENTLY bi.application_summary_mv;
    DELETE FROM bi.application_summary_delta;
    PERFORM bi.rebuild_dashboard_metrics('application_summary', NULL, NULL);
    PERFORM bi.record_refresh('application_summary', began, 'refresh_application_summary()', fingerprint_before, count(*))
    FROM bi.application_summary_mv;
    PERFORM set_config('plumbline.publication', '', true);
END
$$;
COMMENT ON FUNCTION bi.refresh_application_summary IS
    'Refreshes application_summary without checks. What it changes is published as not checked; the next publication checks it.';
