-- Why:   the tables that dashboards read. Each read model has five parts:
--        …_live       its definition, a view over the base tables
--        …mv…         a materialized view: its content at the last refresh
--        …_delta      its delta table: rows published since then, which replace those of the materialized view
--        …_published  both together: what is published
--        no suffix    what is published, limited to the caller's scope; all that bi-service may read
-- Locks: none that matter; every object is new.

-- The business rule for when a submission was taken down, defined once. The old workflow wrote the takedown to the post (removed_at), the
-- new one writes it to the report (taken_down_at); a query that reads only one of them is wrong. The same rule in Java is
-- org.plumbline.model.takedown.TakedownSource; a test compares the two.
CREATE FUNCTION bi.effective_takedown_at(report_taken_down_at timestamptz, removed_at timestamptz)
    RETURNS timestamptz
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN coalesce(report_taken_down_at, removed_at);
COMMENT ON FUNCTION bi.effective_takedown_at IS 'The takedown recorded by a report, else the legacy removal of the post.';

CREATE FUNCTION bi.takedown_source(report_taken_down_at timestamptz, removed_at timestamptz)
    RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN report_taken_down_at IS NOT NULL THEN 'report_flow'
        WHEN removed_at IS NOT NULL THEN 'legacy_fallback'
    END;
COMMENT ON FUNCTION bi.takedown_source IS 'Which of the two decided; NULL if there was no takedown.';

-- Row scope, set by bi-service in each transaction:  SET LOCAL plumbline.scope = '{"all": false, "communities":
-- ["paris"]}' Without it the scoped views return nothing, so a query without its own filter leaks nothing. Malformed
-- JSON fails the query.
CREATE FUNCTION bi.scope()
    RETURNS jsonb
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('plumbline.scope', true), '')::jsonb;
COMMENT ON FUNCTION bi.scope IS 'The scope of this transaction; NULL if none is set.';

CREATE FUNCTION bi.scope_is_set()
    RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN bi.scope() IS NOT NULL;

CREATE FUNCTION bi.scope_sees_all()
    RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(bi.scope() -> 'all' = 'true'::jsonb, false);
COMMENT ON FUNCTION bi.scope_sees_all IS
    'Whether "all" in the scope is the JSON boolean true; other values that would cast to true do not count.';

CREATE FUNCTION bi.scope_communities()
    RETURNS text[]
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN ARRAY(SELECT jsonb_array_elements_text(coalesce(bi.scope() -> 'communities', '[]')));

-- Services wait for the schema version that they need. bi-service has no access to Flyway's history, so this function reads it.
CREATE FUNCTION bi.schema_version()
    RETURNS integer
    LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    RETURN (SELECT max(history.version::integer) FROM etl.flyway_schema_history AS history WHERE history.success);
COMMENT ON FUNCTION bi.schema_version IS 'The newest applied migration of core, recruiting, etl and bi.';
REVOKE EXECUTE ON FUNCTION bi.schema_version() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION bi.schema_version() TO plumbline_bi;

CREATE FUNCTION bi.schema_serves_from()
    RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN 12;
COMMENT ON FUNCTION bi.schema_serves_from IS
    'The oldest version whose releases still work on this schema. A migration that removes something in use raises it.';

-- Submissions. Rows with deleted_at are not counted. A deleted community keeps its submissions, and its managers still
-- see them.
CREATE VIEW bi.submission_facts_live AS
WITH report_summary AS (
    SELECT
        submission_id,
        count(*)::integer  AS report_count,
        min(reported_at)   AS first_reported_at,
        min(taken_down_at) AS report_taken_down_at
    FROM core.reports
    WHERE deleted_at IS NULL
    GROUP BY submission_id
),
category_names AS (
    SELECT submission_categories.submission_id, array_agg(categories.name ORDER BY categories.name) AS names
    FROM core.submission_categories
    JOIN core.categories USING (category_id)
    GROUP BY submission_categories.submission_id
),
hashtag_tags AS (
    SELECT submission_hashtags.submission_id, array_agg(hashtags.tag ORDER BY hashtags.tag) AS tags
    FROM core.submission_hashtags
    JOIN core.hashtags USING (hashtag_id)
    GROUP BY submission_hashtags.submission_id
)
SELECT
    submissions.submission_id,
    id_map.legacy_id,
    submissions.community_id,
    communities.slug AS community_slug,
    communities.name AS community_name,
    submissions.status,
    submissions.language,
    post_data.platform,
    post_data.platform_detail,
    post_data.platform_source,
    post_data.platform_rule,
    submissions.submitted_at,
    post_data.posted_at,
    coalesce(report_summary.report_count, 0) AS report_count,
    report_summary.first_reported_at,
    report_summary.report_taken_down_at,
    submissions.removed_at,
    takedown.effective_takedown_at,
    bi.takedown_source(report_summary.report_taken_down_at, submissions.removed_at) AS takedown_source,
    -- Never clamped: a negative value is a data problem that a check reports.
    round(extract(EPOCH FROM takedown.effective_takedown_at - submissions.submitted_at) / 3600, 6) AS hours_to_takedown,
    coalesce(category_names.names, '{}') AS categories,
    coalesce(hashtag_tags.tags, '{}') AS hashtags,
    analyses.sentiment,
    analyses.toxicity
FROM core.submissions
JOIN core.post_data USING (submission_id)
LEFT JOIN core.communities USING (community_id)
LEFT JOIN core.analyses USING (submission_id)
LEFT JOIN report_summary USING (submission_id)
LEFT JOIN category_names USING (submission_id)
LEFT JOIN hashtag_tags USING (submission_id)
LEFT JOIN etl.id_map ON id_map.entity = 'posts' AND id_map.new_id = submissions.submission_id
CROSS JOIN LATERAL (
    SELECT bi.effective_takedown_at(report_summary.report_taken_down_at, submissions.removed_at)
) AS takedown (effective_takedown_at)
WHERE submissions.deleted_at IS NULL;
COMMENT ON VIEW bi.submission_facts_live IS 'Computes submission_facts from the base tables. Not for dashboards: unchecked.';

CREATE MATERIALIZED VIEW bi.mv_submission_facts AS
TABLE bi.submission_facts_live;
COMMENT ON MATERIALIZED VIEW bi.mv_submission_facts IS 'submission_facts as of the last refresh, one row per submission.';
CREATE UNIQUE INDEX mv_submission_facts_submission_id_key ON bi.mv_submission_facts (submission_id);
CREATE INDEX mv_submission_facts_submitted_at_idx ON bi.mv_submission_facts (submitted_at);
-- Medians read every takedown in a window; this index covers them.
CREATE INDEX mv_submission_facts_effective_takedown_at_idx
    ON bi.mv_submission_facts (effective_takedown_at)
    INCLUDE (hours_to_takedown, community_slug, platform_detail, submission_id)
    WHERE effective_takedown_at IS NOT NULL;

-- Publishing costs what has changed, not a full refresh: changed rows are written here and hide those of the materialized view.
CREATE TABLE bi.submission_facts_delta (
    LIKE bi.mv_submission_facts,
    is_present boolean NOT NULL,
    CONSTRAINT submission_facts_delta_pkey PRIMARY KEY (submission_id)
) WITH (autovacuum_vacuum_scale_factor = 0.1, autovacuum_vacuum_threshold = 1000);
COMMENT ON TABLE bi.submission_facts_delta IS
    'Rows published since the last refresh; each replaces that of mv_submission_facts with its key.';
COMMENT ON COLUMN bi.submission_facts_delta.is_present IS 'False for a deleted row, which hides that of the materialized view.';
CREATE INDEX submission_facts_delta_submitted_at_idx ON bi.submission_facts_delta (submitted_at);
CREATE INDEX submission_facts_delta_effective_takedown_at_idx
    ON bi.submission_facts_delta (effective_takedown_at) WHERE effective_takedown_at IS NOT NULL;

CREATE VIEW bi.submission_facts_published AS
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
COMMENT ON VIEW bi.submission_facts_published IS 'Published submissions of every community.';

-- Scalar subqueries are evaluated once per query, not per row; bi.scope_is_set stands alone so that without a scope nothing is read.
-- security_barrier: functions in a caller's WHERE must not see rows that the scope filters out.
CREATE VIEW bi.submission_facts WITH (security_barrier = true) AS
SELECT *
FROM bi.submission_facts_published
WHERE (SELECT bi.scope_is_set())
    AND (
        (SELECT bi.scope_sees_all())
        OR community_slug = ANY ((SELECT bi.scope_communities())::text[])
    );
COMMENT ON VIEW bi.submission_facts IS 'Published submissions within the scope.';

-- Reports.
CREATE VIEW bi.report_facts_live AS
SELECT
    reports.report_id,
    reports.submission_id,
    submissions.community_id,
    communities.slug AS community_slug,
    post_data.platform,
    post_data.platform_detail,
    reports.channel,
    reports.outcome,
    reports.reported_at,
    reports.taken_down_at
FROM core.reports
JOIN core.submissions USING (submission_id)
JOIN core.post_data USING (submission_id)
LEFT JOIN core.communities USING (community_id)
WHERE reports.deleted_at IS NULL AND submissions.deleted_at IS NULL;
COMMENT ON VIEW bi.report_facts_live IS 'Computes report_facts from the base tables. Not for dashboards: unchecked.';

CREATE MATERIALIZED VIEW bi.mv_report_facts AS
TABLE bi.report_facts_live;
COMMENT ON MATERIALIZED VIEW bi.mv_report_facts IS 'report_facts as of the last refresh, one row per report.';
CREATE UNIQUE INDEX mv_report_facts_report_id_key ON bi.mv_report_facts (report_id);
CREATE INDEX mv_report_facts_reported_at_idx ON bi.mv_report_facts (reported_at);
CREATE INDEX mv_report_facts_submission_id_idx ON bi.mv_report_facts (submission_id);

CREATE TABLE bi.report_facts_delta (
    LIKE bi.mv_report_facts,
    is_present boolean NOT NULL,
    CONSTRAINT report_facts_delta_pkey PRIMARY KEY (report_id)
) WITH (autovacuum_vacuum_scale_factor = 0.1, autovacuum_vacuum_threshold = 1000);
COMMENT ON TABLE bi.report_facts_delta IS
    'Rows published since the last refresh; each replaces that of mv_report_facts with its key.';
CREATE INDEX report_facts_delta_reported_at_idx ON bi.report_facts_delta (reported_at);
CREATE INDEX report_facts_delta_submission_id_idx ON bi.report_facts_delta (submission_id);

CREATE VIEW bi.report_facts_published AS
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
COMMENT ON VIEW bi.report_facts_published IS 'Published reports of every community.';

CREATE VIEW bi.report_facts WITH (security_barrier = true) AS
SELECT *
FROM bi.report_facts_published
WHERE (SELECT bi.scope_is_set())
    AND (
        (SELECT bi.scope_sees_all())
        OR community_slug = ANY ((SELECT bi.scope_communities())::text[])
    );
COMMENT ON VIEW bi.report_facts IS 'Published reports within the scope.';

-- Job applications with their job and company. They belong to no community, so only a scope that sees all can see them.
CREATE FUNCTION bi.location(office_city text, office_province text, office_country text)
    RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(concat_ws(', ', nullif(office_city, ''), nullif(office_province, ''), nullif(office_country, '')), '');
COMMENT ON FUNCTION bi.location IS 'City, province and country, comma-separated, without empty parts; NULL if all are empty.';

-- created_at is the application's; the other timestamps have a prefix. Applications to a deleted job or company are still counted.
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
COMMENT ON VIEW bi.application_summary_live IS
    'Computes application_summary from the base tables. Not for dashboards: unchecked.';

-- One index per list of the dashboard: newest first, by status, by company; application_id breaks ties, so that pages are stable.
-- Counts by status and by company are index-only scans.
CREATE MATERIALIZED VIEW bi.application_summary_mv AS
TABLE bi.application_summary_live;
COMMENT ON MATERIALIZED VIEW bi.application_summary_mv IS 'application_summary as of the last refresh, one row per application.';
CREATE UNIQUE INDEX application_summary_mv_application_id_key ON bi.application_summary_mv (application_id);
CREATE INDEX application_summary_mv_newest_idx
    ON bi.application_summary_mv (created_at DESC, application_id DESC) INCLUDE (company_id);
CREATE INDEX application_summary_mv_status_idx
    ON bi.application_summary_mv (application_status, created_at DESC, application_id DESC);
CREATE INDEX application_summary_mv_company_idx
    ON bi.application_summary_mv (company_id, created_at DESC, application_id DESC) INCLUDE (company_name);

CREATE TABLE bi.application_summary_delta (
    LIKE bi.application_summary_mv,
    is_present boolean NOT NULL,
    CONSTRAINT application_summary_delta_pkey PRIMARY KEY (application_id)
) WITH (autovacuum_vacuum_scale_factor = 0.1, autovacuum_vacuum_threshold = 1000);
COMMENT ON TABLE bi.application_summary_delta IS
    'Rows published since the last refresh; each replaces that of application_summary_mv with its key.';
CREATE INDEX application_summary_delta_created_at_idx ON bi.application_summary_delta (created_at);

CREATE VIEW bi.application_summary_published AS
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
COMMENT ON VIEW bi.application_summary_published IS 'Published applications.';

CREATE VIEW bi.application_summary WITH (security_barrier = true) AS
SELECT *
FROM bi.application_summary_published
WHERE (SELECT bi.scope_sees_all());
COMMENT ON VIEW bi.application_summary IS 'Published applications, for a scope that sees all; they belong to no community.';

GRANT SELECT ON bi.submission_facts, bi.report_facts, bi.application_summary TO plumbline_bi;
