-- Undoes V010: the record of publications, their basis, and the marks of changed facts.
-- Loses:  the list of publications, and pending changes.
-- Keeps:  the published content. Runs no longer name a publication, because its number will be reused.
-- Locks:  SHARE ROW EXCLUSIVE on the base tables and on those of published rows and rollups, for an instant.
-- Then:   once V010 is applied again, start a full run of each pipeline; before that nothing counts as published.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '010' THEN
        RAISE EXCEPTION 'V010 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP VIEW IF EXISTS bi.dataset_freshness;

DROP FUNCTION IF EXISTS bi.refresh_application_summary();
DROP FUNCTION IF EXISTS bi.refresh_submission_facts();
DROP FUNCTION IF EXISTS bi.end_refresh(text, timestamptz, text, bigint);
DROP FUNCTION IF EXISTS bi.begin_refresh(text);

DROP TRIGGER IF EXISTS content_changed_application_rollup ON bi.application_rollup;
DROP TRIGGER IF EXISTS content_changed_submission_rollup ON bi.submission_rollup;
DROP TRIGGER IF EXISTS content_changed_application_summary_delta ON bi.application_summary_delta;
DROP TRIGGER IF EXISTS content_changed_report_facts_delta ON bi.report_facts_delta;
DROP TRIGGER IF EXISTS content_changed_submission_facts_delta ON bi.submission_facts_delta;
DROP FUNCTION IF EXISTS bi.mark_content_changed_by_hand();

DO $$
DECLARE
    invalidation record;
BEGIN
    FOR invalidation IN
        SELECT tgname, tgrelid::regclass AS base_table
        FROM pg_trigger
        WHERE tgfoid = to_regprocedure('bi.mark_changed_facts()')
    LOOP
        EXECUTE format('DROP TRIGGER %I ON %s', invalidation.tgname, invalidation.base_table);
    END LOOP;
END
$$;
DROP FUNCTION IF EXISTS bi.mark_changed_facts();
DROP FUNCTION IF EXISTS bi.everything_is_pending(text);
DROP VIEW IF EXISTS bi.pending_publications;
DROP TABLE bi.pending_changes;

DROP VIEW IF EXISTS etl.profile_counts;
DROP TABLE etl.publication_profiles;
DROP FUNCTION IF EXISTS etl.content_files();
DROP TABLE etl.checked_runs;

DROP FUNCTION IF EXISTS bi.last_refresh(text);
DROP TABLE bi.refreshes;
DROP FUNCTION IF EXISTS bi.is_checked(text);
DROP TABLE bi.publications;
UPDATE etl.runs SET publication_version = NULL WHERE publication_version IS NOT NULL;

DELETE FROM etl.flyway_schema_history WHERE version = '010';
COMMIT;
