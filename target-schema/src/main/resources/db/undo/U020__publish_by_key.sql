-- Undoes V020: what was published by key, and the marks of changed facts.
-- Loses:  what was published since the last refresh, until the next publication. Why publications refreshed everything.
-- Keeps:  the content of the last refresh. Publications keep their mode.
-- Locks:  SHARE ROW EXCLUSIVE on the base tables, ACCESS EXCLUSIVE on the scoped views, each for an instant.
-- Then:   start a run of each pipeline in mode full, or see first that nothing is beside the materialized views: POST
--         /api/v1/runs in mode reconcile publishes everything into them.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '020' THEN
        RAISE EXCEPTION 'V020 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

ALTER TABLE bi.publications
    DROP CONSTRAINT publications_mode_is_known,
    DROP COLUMN reason;
COMMENT ON COLUMN bi.publications.mode IS 'How the content was brought up to date: full.';

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

CREATE OR REPLACE VIEW bi.application_summary WITH (security_barrier = true) AS
SELECT
    application_id,
    application_job_id,
    application_status,
    application_source,
    application_notes,
    application_created_at,
    application_updated_at,
    job_id,
    company_id,
    job_title,
    prestige_factor,
    compensation_min,
    compensation_max,
    compensation_currency,
    office_city,
    office_province,
    office_country,
    seniority_level,
    job_created_at,
    job_updated_at,
    company_name,
    company_industry,
    company_website,
    company_created_at,
    company_updated_at,
    created_at,
    priority_score,
    salary_currency,
    salary_min,
    salary_max,
    location,
    experience_level
FROM bi.application_summary_mv
WHERE (SELECT bi.scope_sees_all());

CREATE OR REPLACE VIEW bi.report_facts WITH (security_barrier = true) AS
SELECT
    report_id,
    submission_id,
    community_id,
    community_slug,
    platform,
    platform_detail,
    channel,
    outcome,
    reported_at,
    taken_down_at
FROM bi.mv_report_facts
WHERE (SELECT bi.scope_sees_all())
    OR community_slug = ANY ((SELECT bi.scope_communities())::text[]);

CREATE OR REPLACE VIEW bi.submission_facts WITH (security_barrier = true) AS
SELECT
    submission_id,
    legacy_id,
    community_id,
    community_slug,
    community_name,
    status,
    language,
    platform,
    platform_detail,
    platform_source,
    platform_rule,
    submitted_at,
    posted_at,
    report_count,
    first_reported_at,
    report_taken_down_at,
    removed_at,
    effective_takedown_at,
    takedown_source,
    hours_to_takedown,
    categories,
    hashtags,
    sentiment,
    toxicity
FROM bi.mv_submission_facts
WHERE (SELECT bi.scope_sees_all())
    OR community_slug = ANY ((SELECT bi.scope_communities())::text[]);

DROP VIEW IF EXISTS bi.application_summary_published;
DROP VIEW IF EXISTS bi.report_facts_published;
DROP VIEW IF EXISTS bi.submission_facts_published;
DROP TABLE bi.application_summary_side;
DROP TABLE bi.report_facts_side;
DROP TABLE bi.submission_facts_side;

DELETE FROM etl.flyway_schema_history WHERE version = '020';
COMMIT;
