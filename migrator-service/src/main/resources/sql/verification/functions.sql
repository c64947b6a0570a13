-- about: The functions that views, triggers and users call exist, run with the right privileges, and are callable only by their users
-- otherwise: If it is missing: recreate it (docs/operations.md, A piece to be made again). Otherwise, as plumbline_migrator: GRANT or REVOKE EXECUTE ON FUNCTION; ALTER FUNCTION … SECURITY INVOKER or SECURITY DEFINER; ALTER FUNCTION … RESET search_path or SET search_path = pg_catalog, pg_temp
WITH expected (signature, callers, rights, search_path, purpose) AS (
    VALUES
        ('bi.effective_takedown_at(timestamptz, timestamptz)', 'everybody', 'caller', NULL, 'the takedown rule'),
        ('bi.takedown_source(timestamptz, timestamptz)', 'everybody', 'caller', NULL, 'the deciding branch of the rule'),
        ('bi.location(text, text, text)', 'everybody', 'caller', NULL, 'the location of a job'),
        ('bi.scope()', 'everybody', 'caller', NULL, 'the second gate of scope'),
        ('bi.scope_is_set()', 'everybody', 'caller', NULL, 'the second gate of scope'),
        ('bi.scope_sees_all()', 'everybody', 'caller', NULL, 'the second gate of scope'),
        ('bi.scope_communities()', 'everybody', 'caller', NULL, 'the second gate of scope'),
        ('bi.last_refresh(text)', 'plumbline_bi', 'owner', 'pg_catalog, pg_temp', 'the number of the last refresh'),
        ('bi.is_checked(text)', 'plumbline_bi', 'owner', 'pg_catalog, pg_temp', 'whether the published content has passed checks'),
        ('bi.definitions_fingerprint()', 'plumbline_bi', 'caller', 'pg_catalog, pg_temp', 'whether cached answers went through these definitions'),
        ('bi.freshness_of(text)', 'plumbline_bi', 'caller', 'pg_catalog, pg_temp', 'the freshness that each answer begins with'),
        ('bi.schema_version()', 'plumbline_bi', 'owner', 'pg_catalog, pg_temp', 'the version that services wait for'),
        ('bi.schema_serves_from()', 'everybody', 'caller', NULL, 'the oldest release that works on the schema'),
        ('bi.mark_changed_facts()', 'owner', 'owner', 'pg_catalog, pg_temp', 'called by triggers'),
        ('bi.mark_content_changed_by_hand()', 'owner', 'owner', 'pg_catalog, pg_temp', 'called by the triggers of published content'),
        ('bi.everything_is_pending(text)', 'everybody', 'caller', 'pg_catalog, pg_temp', 'whether every fact is marked'),
        ('bi.begin_refresh(text)', 'owner', 'caller', 'pg_catalog, pg_temp', 'locks a dataset during a manual refresh'),
        ('bi.published_fingerprint(text)', 'owner', 'caller', 'pg_catalog, pg_temp', 'whether a manual refresh changes anything'),
        (
            'bi.end_refresh(text, timestamptz, text, bigint)', 'owner', 'caller', 'pg_catalog, pg_temp',
            'publishes a manual refresh'
        ),
        (
            'bi.record_refresh(text, timestamptz, text, numeric[], bigint)', 'owner', 'caller', 'pg_catalog, pg_temp',
            'records a manual refresh'
        ),
        ('bi.refresh_submission_facts()', 'owner', 'caller', 'pg_catalog, pg_temp', 'manual refresh'),
        ('bi.refresh_application_summary()', 'owner', 'caller', 'pg_catalog, pg_temp', 'manual refresh'),
        ('bi.rebuild_dashboard_metrics(text, date, date)', 'owner', 'caller', 'pg_catalog, pg_temp', 'recounts the rollups of some days'),
        ('etl.content_files()', 'everybody', 'caller', 'pg_catalog, pg_temp', 'tells whether published content was rewritten'),
        ('etl.count_keys()', 'everybody', 'caller', 'pg_catalog, pg_temp', 'counts the rows of etl.id_map')
),
living AS (
    SELECT
        expected.*,
        pg_proc.oid,
        pg_proc.proowner::regrole::text AS owner,
        CASE WHEN pg_proc.prosecdef THEN 'owner' ELSE 'caller' END AS present_rights,
        (
            SELECT substr(setting, length('search_path=') + 1)
            FROM unnest(pg_proc.proconfig) AS setting
            WHERE setting LIKE 'search\_path=%'
        ) AS present_search_path,
        has_function_privilege('plumbline_bi', pg_proc.oid, 'EXECUTE') AS open_to_bi,
        has_function_privilege('plumbline_catalog', pg_proc.oid, 'EXECUTE') AS open_to_catalog,
        has_function_privilege('public', pg_proc.oid, 'EXECUTE') AS open_to_everybody
    FROM expected
    LEFT JOIN pg_proc ON pg_proc.oid = to_regprocedure(expected.signature)
),
judged AS (
    SELECT
        living.*,
        concat_ws(
            '; ',
            CASE WHEN owner <> 'plumbline_migrator' THEN 'belongs to ' || owner END,
            CASE WHEN callers <> 'owner' AND NOT open_to_bi THEN 'plumbline_bi may not call it' END,
            CASE
                WHEN callers = 'everybody' THEN NULL
                WHEN open_to_everybody THEN 'everybody may call it'
                WHEN callers = 'owner' AND open_to_bi THEN 'plumbline_bi may call it'
                WHEN open_to_catalog THEN 'plumbline_catalog may call it'
            END,
            CASE WHEN present_rights <> rights THEN format('runs with the privileges of its %s, not of its %s', present_rights, rights) END,
            CASE
                WHEN present_search_path IS DISTINCT FROM search_path
                    THEN format('has search_path %s, not %s', coalesce(present_search_path, 'unset'), coalesce(search_path, 'unset'))
            END) AS problems
    FROM living
)
SELECT
    signature AS subject,
    CASE WHEN oid IS NOT NULL AND problems = '' THEN 'passed' ELSE 'failed' END AS outcome,
    CASE WHEN oid IS NULL THEN 'is missing' WHEN problems <> '' THEN problems ELSE purpose END AS found
FROM judged
