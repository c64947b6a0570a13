-- Why:   dashboards show counts over time; counting facts for each request costs too much. Counts are stored by day,
--        community and service, in one wide row each, and every publication adjusts the rows it changes. There are no
--        rows by hour: partial days of a window, and medians, are computed from the facts by their indexes on times.
-- Locks: none that matter; every object is new. Filling the rollups reads the published content once: some seconds for
--        a million facts.

-- The counts of a published row, and their times: the one definition shared by publications, rebuilds, checks and
-- dashboards. A submission counts when it was made, and again when it was taken down.
CREATE VIEW bi.submission_counts AS
SELECT
    submission_id,
    submitted_at                                  AS counted_at,
    (submitted_at AT TIME ZONE 'UTC')::date       AS metric_date,
    community_id,
    community_slug,
    platform,
    platform_detail,
    1                                             AS submissions,
    0                                             AS reports,
    0                                             AS removed_posts,
    0                                             AS removed_posts_report_flow,
    0                                             AS removed_posts_legacy_fallback,
    (effective_takedown_at IS NOT NULL)::integer  AS removed_of_submitted
FROM bi.submission_facts_published
UNION ALL
SELECT
    submission_id,
    effective_takedown_at,
    (effective_takedown_at AT TIME ZONE 'UTC')::date,
    community_id,
    community_slug,
    platform,
    platform_detail,
    0,
    0,
    1,
    (takedown_source = 'report_flow')::integer,
    (takedown_source = 'legacy_fallback')::integer,
    0
FROM bi.submission_facts_published
WHERE effective_takedown_at IS NOT NULL
UNION ALL
SELECT
    submission_id,
    reported_at,
    (reported_at AT TIME ZONE 'UTC')::date,
    community_id,
    community_slug,
    platform,
    platform_detail,
    0,
    1,
    0,
    0,
    0,
    0
FROM bi.report_facts_published;
COMMENT ON VIEW bi.submission_counts IS 'The counts of each published submission and report of every community.';
COMMENT ON COLUMN bi.submission_counts.removed_of_submitted IS 'Whether a submission of this day was taken down at any time.';

CREATE VIEW bi.application_counts AS
SELECT
    application_id,
    created_at                             AS counted_at,
    (created_at AT TIME ZONE 'UTC')::date  AS metric_date,
    application_status,
    company_id,
    company_name,
    1                                      AS applications
FROM bi.application_summary_published;
COMMENT ON VIEW bi.application_counts IS 'The counts of each published application.';

-- The day comes first in the key, so that a window reads only the rows of its days. Each publication changes some
-- counts, so pages reserve space for the next version of a row.
CREATE TABLE bi.submission_rollup (
    metric_date                   date   NOT NULL,
    community_id                  bigint,
    community_slug                text,
    platform                      text   NOT NULL,
    platform_detail               text   NOT NULL,
    submissions                   bigint NOT NULL DEFAULT 0,
    reports                       bigint NOT NULL DEFAULT 0,
    removed_posts                 bigint NOT NULL DEFAULT 0,
    removed_posts_report_flow     bigint NOT NULL DEFAULT 0,
    removed_posts_legacy_fallback bigint NOT NULL DEFAULT 0,
    removed_of_submitted          bigint NOT NULL DEFAULT 0,
    CONSTRAINT submission_rollup_key UNIQUE NULLS NOT DISTINCT
        (metric_date, platform_detail, platform, community_id, community_slug)
) WITH (fillfactor = 90);
COMMENT ON TABLE bi.submission_rollup IS 'Published submissions and reports, counted by day in UTC, community and service, without rows of zeros.';
COMMENT ON COLUMN bi.submission_rollup.community_id IS 'NULL for submissions without a community.';
COMMENT ON COLUMN bi.submission_rollup.platform IS 'The group of the service.';
COMMENT ON COLUMN bi.submission_rollup.removed_posts IS 'By the day of the takedown, like its two parts.';
COMMENT ON COLUMN bi.submission_rollup.removed_of_submitted IS 'By the day of the submission: those taken down at any time.';

CREATE TABLE bi.application_rollup (
    metric_date        date   NOT NULL,
    application_status text   NOT NULL,
    company_id         bigint,
    company_name       text,
    applications       bigint NOT NULL DEFAULT 0,
    CONSTRAINT application_rollup_key UNIQUE NULLS NOT DISTINCT (metric_date, application_status, company_id, company_name)
) WITH (fillfactor = 90);
COMMENT ON TABLE bi.application_rollup IS 'Published applications, counted by day in UTC, status and company, without rows of zeros.';
COMMENT ON COLUMN bi.application_rollup.company_id IS 'NULL for jobs without a company.';

-- Recounts a dataset's days from first_day to before end_day; NULL means unbounded.
CREATE FUNCTION bi.rebuild_dashboard_metrics(rebuilt text, first_day date, end_day date)
    RETURNS bigint
    LANGUAGE plpgsql VOLATILE
    SET search_path = pg_catalog, pg_temp
    SET work_mem = '256MB'
    AS $$
DECLARE
    first_date date := coalesce(first_day, '-infinity');
    end_date   date := coalesce(end_day, 'infinity');
    begins     timestamptz := first_date::timestamp AT TIME ZONE 'UTC';
    ends       timestamptz := end_date::timestamp AT TIME ZONE 'UTC';
    rows_made  bigint;
BEGIN
    -- Inserts in key order; in hash order each row would touch another index page.
    IF rebuilt = 'submission_facts' THEN
        DELETE FROM bi.submission_rollup WHERE metric_date >= first_date AND metric_date < end_date;
        INSERT INTO bi.submission_rollup
            (
                metric_date, community_id, community_slug, platform, platform_detail, submissions, reports, removed_posts,
                removed_posts_report_flow, removed_posts_legacy_fallback, removed_of_submitted
            )
        SELECT
            metric_date, community_id, community_slug, platform, platform_detail, sum(submissions), sum(reports), sum(removed_posts),
            sum(removed_posts_report_flow), sum(removed_posts_legacy_fallback), sum(removed_of_submitted)
        FROM bi.submission_counts
        WHERE counted_at >= begins AND counted_at < ends
        GROUP BY metric_date, community_id, community_slug, platform, platform_detail
        ORDER BY metric_date, platform_detail, platform, community_id, community_slug;
        GET DIAGNOSTICS rows_made = ROW_COUNT;
    ELSIF rebuilt = 'application_summary' THEN
        DELETE FROM bi.application_rollup WHERE metric_date >= first_date AND metric_date < end_date;
        INSERT INTO bi.application_rollup (metric_date, application_status, company_id, company_name, applications)
        SELECT metric_date, application_status, company_id, company_name, sum(applications)
        FROM bi.application_counts
        WHERE counted_at >= begins AND counted_at < ends
        GROUP BY metric_date, application_status, company_id, company_name
        ORDER BY metric_date, application_status, company_id, company_name;
        GET DIAGNOSTICS rows_made = ROW_COUNT;
    ELSE
        RAISE EXCEPTION 'no dataset has the name %', rebuilt USING ERRCODE = 'invalid_parameter_value';
    END IF;
    IF first_day IS NULL AND end_day IS NULL THEN
        -- For the following checks in the same transaction, because autovacuum runs later.
        ANALYZE bi.submission_rollup, bi.application_rollup;
    END IF;
    RETURN rows_made;
END
$$;
COMMENT ON FUNCTION bi.rebuild_dashboard_metrics IS 'Recounts the published content of some days; returns the number of rows in their rollup.';
REVOKE EXECUTE ON FUNCTION bi.rebuild_dashboard_metrics(text, date, date) FROM PUBLIC;

-- Long form: one row per metric and dimension value; totals have an empty dimension.
CREATE VIEW bi.dashboard_metrics_daily AS
SELECT
    counts.metric_date,
    'submission_facts' AS dataset,
    metrics.metric,
    counts.community_id,
    counts.community_slug,
    counts.dimension,
    counts.dimension_value,
    counts.platform,
    metrics.value
FROM (
    SELECT
        metric_date,
        community_id,
        community_slug,
        CASE grouping(platform_detail) WHEN 0 THEN 'platform_detail' ELSE '' END AS dimension,
        coalesce(platform_detail, '')      AS dimension_value,
        coalesce(platform, '')             AS platform,
        sum(submissions)                   AS submissions,
        sum(reports)                       AS reports,
        sum(removed_posts)                 AS removed_posts,
        sum(removed_posts_report_flow)     AS removed_posts_report_flow,
        sum(removed_posts_legacy_fallback) AS removed_posts_legacy_fallback,
        sum(removed_of_submitted)          AS removed_of_submitted
    FROM bi.submission_rollup
    GROUP BY metric_date, community_id, community_slug, GROUPING SETS ((), (platform, platform_detail))
) AS counts
CROSS JOIN LATERAL (
    VALUES
        ('submissions', counts.submissions),
        ('reports', counts.reports),
        ('removed_posts', counts.removed_posts),
        ('removed_posts.report_flow', counts.removed_posts_report_flow),
        ('removed_posts.legacy_fallback', counts.removed_posts_legacy_fallback),
        ('removed_of_submitted', counts.removed_of_submitted)
) AS metrics (metric, value)
WHERE metrics.value <> 0
UNION ALL
SELECT
    metric_date,
    'application_summary',
    'applications',
    NULL,
    NULL,
    CASE WHEN grouping(application_status) = 0 THEN 'status' WHEN grouping(coalesce(company_name, '')) = 0 THEN 'company' ELSE '' END,
    coalesce(application_status, coalesce(company_name, ''), ''),
    '',
    sum(applications)
FROM bi.application_rollup
GROUP BY metric_date, GROUPING SETS ((), (application_status), (coalesce(company_name, '')));
COMMENT ON VIEW bi.dashboard_metrics_daily IS 'The rollups, with one row per metric and dimension value, without metrics of 0.';
COMMENT ON COLUMN bi.dashboard_metrics_daily.dataset IS 'submission_facts, with its reports, or application_summary.';
COMMENT ON COLUMN bi.dashboard_metrics_daily.dimension IS 'Empty for the total.';
COMMENT ON COLUMN bi.dashboard_metrics_daily.platform IS 'The group of a service; empty for other dimensions.';

-- The same by hour, computed from the facts; for a few hours bi.submission_counts is faster.
CREATE VIEW bi.dashboard_metrics_hourly AS
SELECT
    counts.metric_hour,
    'submission_facts' AS dataset,
    metrics.metric,
    counts.community_id,
    counts.community_slug,
    counts.dimension,
    counts.dimension_value,
    counts.platform,
    metrics.value
FROM (
    SELECT
        date_trunc('hour', counted_at, 'UTC') AS metric_hour,
        community_id,
        community_slug,
        CASE grouping(platform_detail) WHEN 0 THEN 'platform_detail' ELSE '' END AS dimension,
        coalesce(platform_detail, '')               AS dimension_value,
        coalesce(platform, '')                      AS platform,
        sum(submissions)::numeric                   AS submissions,
        sum(reports)::numeric                       AS reports,
        sum(removed_posts)::numeric                 AS removed_posts,
        sum(removed_posts_report_flow)::numeric     AS removed_posts_report_flow,
        sum(removed_posts_legacy_fallback)::numeric AS removed_posts_legacy_fallback,
        sum(removed_of_submitted)::numeric          AS removed_of_submitted
    FROM bi.submission_counts
    GROUP BY metric_hour, community_id, community_slug, GROUPING SETS ((), (platform, platform_detail))
) AS counts
CROSS JOIN LATERAL (
    VALUES
        ('submissions', counts.submissions),
        ('reports', counts.reports),
        ('removed_posts', counts.removed_posts),
        ('removed_posts.report_flow', counts.removed_posts_report_flow),
        ('removed_posts.legacy_fallback', counts.removed_posts_legacy_fallback),
        ('removed_of_submitted', counts.removed_of_submitted)
) AS metrics (metric, value)
WHERE metrics.value <> 0
UNION ALL
SELECT
    date_trunc('hour', counted_at, 'UTC') AS metric_hour,
    'application_summary',
    'applications',
    NULL,
    NULL,
    CASE WHEN grouping(application_status) = 0 THEN 'status' WHEN grouping(coalesce(company_name, '')) = 0 THEN 'company' ELSE '' END,
    coalesce(application_status, coalesce(company_name, ''), ''),
    '',
    sum(applications)::numeric
FROM bi.application_counts
GROUP BY metric_hour, GROUPING SETS ((), (application_status), (coalesce(company_name, '')));
COMMENT ON VIEW bi.dashboard_metrics_hourly IS 'Published content, counted by hour in UTC, like dashboard_metrics_daily by day.';

-- For plumbline_bi: limited to the scope of a transaction; applications need a scope that sees all.
CREATE VIEW bi.submission_metrics_daily WITH (security_barrier = true) AS
SELECT *
FROM bi.submission_rollup
WHERE (SELECT bi.scope_is_set())
    AND (
        (SELECT bi.scope_sees_all())
        OR community_slug = ANY ((SELECT bi.scope_communities())::text[])
    );
COMMENT ON VIEW bi.submission_metrics_daily IS 'The rollup of submissions within the scope of this transaction.';

CREATE VIEW bi.submission_metrics WITH (security_barrier = true) AS
SELECT *
FROM bi.submission_counts
WHERE (SELECT bi.scope_is_set())
    AND (
        (SELECT bi.scope_sees_all())
        OR community_slug = ANY ((SELECT bi.scope_communities())::text[])
    );
COMMENT ON VIEW bi.submission_metrics IS 'The counts of each submission and report within the scope of this transaction.';

CREATE VIEW bi.application_metrics_daily WITH (security_barrier = true) AS
SELECT *
FROM bi.application_rollup
WHERE (SELECT bi.scope_sees_all());
COMMENT ON VIEW bi.application_metrics_daily IS 'The rollup of applications, for a scope that sees all.';

CREATE VIEW bi.application_metrics WITH (security_barrier = true) AS
SELECT *
FROM bi.application_counts
WHERE (SELECT bi.scope_sees_all());
COMMENT ON VIEW bi.application_metrics IS 'The counts of each application, for a scope that sees all.';

CREATE VIEW bi.metrics_daily WITH (security_barrier = true) AS
SELECT *
FROM bi.dashboard_metrics_daily
WHERE (SELECT bi.scope_is_set())
    AND (
        (SELECT bi.scope_sees_all())
        OR community_slug = ANY ((SELECT bi.scope_communities())::text[])
    );
COMMENT ON VIEW bi.metrics_daily IS 'The metrics by day within the scope of this transaction.';

CREATE VIEW bi.metrics_hourly WITH (security_barrier = true) AS
SELECT *
FROM bi.dashboard_metrics_hourly
WHERE (SELECT bi.scope_is_set())
    AND (
        (SELECT bi.scope_sees_all())
        OR community_slug = ANY ((SELECT bi.scope_communities())::text[])
    );
COMMENT ON VIEW bi.metrics_hourly IS 'The metrics by hour within the scope of this transaction.';

GRANT SELECT ON
    bi.submission_metrics_daily, bi.submission_metrics, bi.application_metrics_daily, bi.application_metrics, bi.metrics_daily,
    bi.metrics_hourly
    TO plumbline_bi;

SELECT
    bi.rebuild_dashboard_metrics('submission_facts', NULL, NULL),
    bi.rebuild_dashboard_metrics('application_summary', NULL, NULL);
