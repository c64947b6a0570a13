-- Why:   the read model of the recruiting dashboard: each application with its job and its company, under names that
--        dashboards use. An application has no community, so only a scope that sees all sees any of it.
-- Locks: none that matter; every object is new.

-- What a job says of its place, for people.
CREATE FUNCTION bi.location(office_city text, office_province text, office_country text)
    RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(concat_ws(', ', nullif(office_city, ''), nullif(office_province, ''), nullif(office_country, '')), '');
COMMENT ON FUNCTION bi.location IS 'City, province and country joined, empty and NULL parts left out; NULL where all are.';

-- created_at is the application's; the two other pairs of timestamps, and the job's key, carry what they belong to in
-- their name. A company or a job that is marked as deleted stays with the applications to it.
CREATE VIEW bi.application_summary_live AS
SELECT
    job_applications.id         AS application_id,
    job_applications.job_id     AS application_job_id,
    job_applications.status     AS application_status,
    job_applications.source     AS application_source,
    job_applications.notes      AS application_notes,
    job_applications.created_at AS application_created_at,
    job_applications.updated_at AS application_updated_at,
    jobs.id                     AS job_id,
    jobs.company_id,
    jobs.job_title,
    jobs.prestige_factor,
    jobs.compensation_min,
    jobs.compensation_max,
    jobs.compensation_currency,
    jobs.office_city,
    jobs.office_province,
    jobs.office_country,
    jobs.seniority_level,
    jobs.created_at             AS job_created_at,
    jobs.updated_at             AS job_updated_at,
    companies.name              AS company_name,
    companies.industry          AS company_industry,
    companies.website           AS company_website,
    companies.created_at        AS company_created_at,
    companies.updated_at        AS company_updated_at,
    job_applications.created_at,
    coalesce(jobs.prestige_factor, 0) AS priority_score,
    jobs.compensation_currency  AS salary_currency,
    jobs.compensation_min       AS salary_min,
    jobs.compensation_max       AS salary_max,
    bi.location(jobs.office_city, jobs.office_province, jobs.office_country) AS location,
    jobs.seniority_level        AS experience_level
FROM recruiting.job_applications
JOIN recruiting.jobs ON jobs.id = job_applications.job_id
LEFT JOIN recruiting.companies ON companies.id = jobs.company_id
WHERE job_applications.deleted_at IS NULL;
COMMENT ON VIEW bi.application_summary_live IS 'The definition of application_summary over the live base tables. Not for dashboards: nothing has checked it.';

CREATE MATERIALIZED VIEW bi.application_summary_mv AS
TABLE bi.application_summary_live;
COMMENT ON MATERIALIZED VIEW bi.application_summary_mv IS 'The last published content of application_summary, one row per application.';
CREATE UNIQUE INDEX application_summary_mv_application_id_key ON bi.application_summary_mv (application_id);
CREATE INDEX application_summary_mv_created_at_idx ON bi.application_summary_mv (created_at);

CREATE VIEW bi.application_summary WITH (security_barrier = true) AS
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
COMMENT ON VIEW bi.application_summary IS 'The published applications, for a scope that sees all; they belong to no community.';

GRANT SELECT ON bi.application_summary TO plumbline_bi;
