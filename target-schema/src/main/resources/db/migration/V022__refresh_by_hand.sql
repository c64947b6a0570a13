-- Why:   somebody at a SQL prompt can bring a read model up to date, without blocking readers; and whoever refreshed what, why
--        and for how long is kept.
-- Locks: none that matter; every object is new.

CREATE TABLE bi.refreshes (
    refresh_id   bigint      GENERATED ALWAYS AS IDENTITY,
    dataset      text        NOT NULL,
    mode         text        NOT NULL,
    reason       text,
    refreshed_by text        NOT NULL DEFAULT current_user,
    refreshed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    duration_ms  bigint      NOT NULL,
    row_count    bigint      NOT NULL,
    changed_rows bigint,
    CONSTRAINT refreshes_pkey PRIMARY KEY (refresh_id),
    CONSTRAINT refreshes_mode_is_known CHECK (mode IN ('incremental', 'full'))
);
COMMENT ON TABLE bi.refreshes IS 'Each time a read model was brought up to date, also where that was no publication: a refresh by hand, or one that changed no row.';
COMMENT ON COLUMN bi.refreshes.changed_rows IS 'NULL where nobody counted: a refresh by hand.';
CREATE INDEX refreshes_dataset_idx ON bi.refreshes (dataset, refresh_id);

-- What a refresh by hand does for either dataset before its views are refreshed. Marks stay: no check has looked at what they
-- stand for, so the next publication does. They no longer count as waiting to be published.
CREATE FUNCTION bi.begin_refresh(refreshed text)
    RETURNS void
    LANGUAGE plpgsql VOLATILE
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    takes_everything boolean;
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'a refresh needs the isolation level READ COMMITTED'
            USING ERRCODE = 'active_sql_transaction', HINT = 'Its statements have to see what was published before it began.';
    END IF;
    IF NOT pg_try_advisory_xact_lock(hashtext('plumbline.publication'), hashtext(refreshed)) THEN
        RAISE EXCEPTION '% is being published or refreshed by somebody else', refreshed
            USING ERRCODE = 'lock_not_available', HINT = 'pg_locks says who: locktype advisory.';
    END IF;
    takes_everything := pg_try_advisory_xact_lock(hashtext('plumbline.everything'), hashtext(refreshed));
    UPDATE bi.pending_changes
    SET is_published = true
    WHERE dataset = refreshed AND NOT is_published AND (fact_key IS NOT NULL OR takes_everything);
END
$$;
REVOKE EXECUTE ON FUNCTION bi.begin_refresh(text) FROM PUBLIC;

CREATE FUNCTION bi.refresh_submission_facts()
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
REVOKE EXECUTE ON FUNCTION bi.refresh_submission_facts() FROM PUBLIC;

CREATE FUNCTION bi.refresh_application_summary()
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
REVOKE EXECUTE ON FUNCTION bi.refresh_application_summary() FROM PUBLIC;
