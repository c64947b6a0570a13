-- Why:   every answer starts by reading its dataset's freshness. PostgreSQL planned that statement each time, which took
--        three times as long as running it. Each session keeps the plan of a function.
-- Locks: none that matter; both functions are new.

-- Changes whenever a view or a function is replaced, even by an equal definition. Uses the transactions that wrote their
-- catalog rows, each found by index; deparsing the definitions would cost as much as a dashboard's numbers.
CREATE FUNCTION bi.definitions_fingerprint()
    RETURNS text
    LANGUAGE sql STABLE
    SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
    SELECT CAST(sum(hash_record_extended(ROW (object, written, altered), 0)) AS text)
    FROM (
        SELECT pg_rewrite.oid AS object, pg_rewrite.xmin AS written, pg_class.xmin AS altered
        FROM pg_depend
        JOIN pg_class ON pg_class.oid = pg_depend.objid AND pg_class.relkind = 'v'
        JOIN pg_rewrite ON pg_rewrite.ev_class = pg_class.oid
        WHERE pg_depend.refclassid = CAST('pg_namespace' AS regclass)
            AND pg_depend.refobjid = CAST('bi' AS regnamespace)
            AND pg_depend.classid = CAST('pg_class' AS regclass)
        UNION ALL
        SELECT pg_proc.oid, pg_proc.xmin, pg_proc.xmin
        FROM pg_depend
        JOIN pg_proc ON pg_proc.oid = pg_depend.objid
        WHERE pg_depend.refclassid = CAST('pg_namespace' AS regclass)
            AND pg_depend.refobjid = CAST('bi' AS regnamespace)
            AND pg_depend.classid = CAST('pg_proc' AS regclass)
    ) AS definitions;
    END;
COMMENT ON FUNCTION bi.definitions_fingerprint IS 'A fingerprint of the views and functions in bi.';
REVOKE EXECUTE ON FUNCTION bi.definitions_fingerprint() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION bi.definitions_fingerprint() TO plumbline_bi;

-- Without SET, PostgreSQL would inline the function and plan it in each statement.
CREATE FUNCTION bi.freshness_of(asked text)
    RETURNS TABLE (
        dataset                text,
        version                bigint,
        run_id                 bigint,
        row_count              bigint,
        published_at           timestamptz,
        is_checked             boolean,
        checks_passed          integer,
        checks_warned          integer,
        checks_failed          integer,
        confirmed_at           timestamptz,
        data_through           timestamptz,
        last_run_id            bigint,
        last_run_state         text,
        last_run_finished_at   timestamptz,
        last_run_failure_cause text,
        last_run_error         text,
        last_refresh_id        bigint,
        definitions            text,
        replayed               bigint,
        seconds_since_commit   bigint
    )
    LANGUAGE sql STABLE ROWS 1
    SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
    SELECT
        freshness.dataset,
        freshness.version,
        freshness.run_id,
        freshness.row_count,
        freshness.published_at,
        bi.is_checked(freshness.dataset),
        freshness.checks_passed,
        freshness.checks_warned,
        freshness.checks_failed,
        freshness.confirmed_at,
        -- A run without changes keeps the old reading, although it agrees with a later snapshot.
        greatest(freshness.source_read_after, readings.as_of),
        freshness.last_run_id,
        freshness.last_run_state,
        freshness.last_run_finished_at,
        freshness.last_run_failure_cause,
        freshness.last_run_error,
        bi.last_refresh(freshness.dataset),
        bi.definitions_fingerprint(),
        -- Of a standby: its position in the log, and the age of the last transaction that it has replayed.
        CASE WHEN pg_is_in_recovery() THEN CAST(pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '0/0') AS bigint) END,
        CAST(ceil(extract(EPOCH FROM clock_timestamp() - pg_last_xact_replay_timestamp())) AS bigint)
    FROM bi.dataset_freshness AS freshness
    LEFT JOIN bi.legacy_readings AS readings USING (dataset)
    WHERE freshness.dataset = asked;
    END;
COMMENT ON FUNCTION bi.freshness_of IS
    'How current a dataset is, within milliseconds, without its pending changes; no row if the scope does not see it.';
REVOKE EXECUTE ON FUNCTION bi.freshness_of(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION bi.freshness_of(text) TO plumbline_bi;
