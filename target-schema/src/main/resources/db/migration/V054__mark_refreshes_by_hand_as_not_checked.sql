-- Why:   a refresh by hand shows readers content that no check has looked at, under the version that checks had passed on: answers
--        went on saying that it was current. It publishes a version of its own now, which says so until the checks of a run have
--        passed on it.
-- Locks: ACCESS EXCLUSIVE on bi.publications, for an instant; the constraint reads few rows. Old services keep working, and do
--        not tell such a version from others.

ALTER TABLE bi.publications
    ALTER COLUMN run_id DROP NOT NULL,
    ALTER COLUMN changed_rows DROP NOT NULL,
    ADD COLUMN is_checked boolean NOT NULL DEFAULT true,
    ADD CONSTRAINT publications_are_checked_by_a_run CHECK (run_id IS NOT NULL OR NOT is_checked);
COMMENT ON COLUMN bi.publications.run_id IS 'The run whose checks let it through; NULL where none has yet.';
COMMENT ON COLUMN bi.publications.changed_rows IS 'NULL where nobody counted: a refresh by hand.';
COMMENT ON COLUMN bi.publications.is_checked IS 'False for a refresh by hand, until the checks of a run have passed on it.';

-- A word alone, so that readers of views need no table.
CREATE FUNCTION bi.is_checked(published text)
    RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    RETURN (
        SELECT publications.is_checked
        FROM bi.publications
        WHERE publications.dataset = published
        ORDER BY publications.version DESC
        LIMIT 1
    );
COMMENT ON FUNCTION bi.is_checked IS 'Whether the checks of a run have passed on the last publication of a dataset. NULL before the first.';
REVOKE EXECUTE ON FUNCTION bi.is_checked(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION bi.is_checked(text) TO plumbline_bi;

-- What a refresh by hand does for either dataset once its views are refreshed.
CREATE FUNCTION bi.end_refresh(refreshed text, began timestamptz, called text, facts bigint)
    RETURNS void
    LANGUAGE sql VOLATILE
    SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    INSERT INTO bi.refreshes (dataset, mode, reason, refreshed_by, duration_ms, row_count)
    VALUES (
        refreshed, 'full', called || ' was called', session_user, extract(EPOCH FROM clock_timestamp() - began) * 1000, facts
    );
    INSERT INTO bi.publications
        (
            dataset, version, run_id, mode, reason, row_count, changed_rows, checks_passed, checks_warned, checks_failed,
            published_at, duration_ms, is_checked
        )
    SELECT
        refreshed, coalesce(max(version), 0) + 1, NULL, 'full', called || ' was called', facts, NULL, 0, 0, 0,
        clock_timestamp(), extract(EPOCH FROM clock_timestamp() - began) * 1000, false
    FROM bi.publications
    WHERE dataset = refreshed;
END;
COMMENT ON FUNCTION bi.end_refresh IS 'Records a refresh by hand, and publishes what it shows as not checked.';
REVOKE EXECUTE ON FUNCTION bi.end_refresh(text, timestamptz, text, bigint) FROM PUBLIC;

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
    -- What it writes needs no mark: its own record has the next run look at everything.
    PERFORM set_config('plumbline.publication', 'by hand', true);
    REFRESH MATERIALIZED VIEW CONCURRENTLY bi.mv_submission_facts;
    REFRESH MATERIALIZED VIEW CONCURRENTLY bi.mv_report_facts;
    DELETE FROM bi.submission_facts_side;
    DELETE FROM bi.report_facts_side;
    PERFORM bi.rebuild_dashboard_metrics('submission_facts', NULL, NULL);
    PERFORM bi.end_refresh('submission_facts', began, 'refresh_submission_facts()', count(*))
    FROM bi.mv_submission_facts;
    PERFORM set_config('plumbline.publication', '', true);
END
$$;
COMMENT ON FUNCTION bi.refresh_submission_facts IS 'Brings submission_facts and report_facts up to date, past the checks, as a version that is marked as not checked; the next publication checks it.';

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
    -- What it writes needs no mark: its own record has the next run look at everything.
    PERFORM set_config('plumbline.publication', 'by hand', true);
    REFRESH MATERIALIZED VIEW CONCURRENTLY bi.application_summary_mv;
    DELETE FROM bi.application_summary_side;
    PERFORM bi.rebuild_dashboard_metrics('application_summary', NULL, NULL);
    PERFORM bi.end_refresh('application_summary', began, 'refresh_application_summary()', count(*))
    FROM bi.application_summary_mv;
    PERFORM set_config('plumbline.publication', '', true);
END
$$;
COMMENT ON FUNCTION bi.refresh_application_summary IS 'Brings application_summary up to date, past the checks, as a version that is marked as not checked; the next publication checks it.';
