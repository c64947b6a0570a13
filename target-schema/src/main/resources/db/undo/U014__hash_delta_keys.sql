-- Undoes V014: the keys of delta tables are hashed.
-- Loses:  nothing.
-- Keeps:  everything.
-- Locks:  each of the three views until the commit; readers wait for milliseconds.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '014' THEN
        RAISE EXCEPTION 'V014 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

CREATE OR REPLACE VIEW bi.submission_facts_published AS
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
FROM bi.mv_submission_facts AS refreshed
WHERE NOT EXISTS (SELECT FROM bi.submission_facts_delta AS delta WHERE delta.submission_id = refreshed.submission_id)
UNION ALL
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
FROM bi.submission_facts_delta
WHERE is_present;

CREATE OR REPLACE VIEW bi.report_facts_published AS
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
FROM bi.mv_report_facts AS refreshed
WHERE NOT EXISTS (SELECT FROM bi.report_facts_delta AS delta WHERE delta.report_id = refreshed.report_id)
UNION ALL
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
FROM bi.report_facts_delta
WHERE is_present;

CREATE OR REPLACE VIEW bi.application_summary_published AS
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
FROM bi.application_summary_mv AS refreshed
WHERE NOT EXISTS (
    SELECT FROM bi.application_summary_delta AS delta WHERE delta.application_id = refreshed.application_id
)
UNION ALL
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
FROM bi.application_summary_delta
WHERE is_present;

DELETE FROM etl.flyway_schema_history WHERE version = '014';
COMMIT;
