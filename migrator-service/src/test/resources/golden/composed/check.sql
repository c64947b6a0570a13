-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
(
WITH defined AS (
    SELECT
        metric_date, community_id, community_slug, platform, platform_detail, sum(submissions) AS submissions,
        sum(reports) AS reports, sum(removed_posts) AS removed_posts, sum(removed_posts_report_flow) AS removed_posts_report_flow,
        sum(removed_posts_legacy_fallback) AS removed_posts_legacy_fallback, sum(removed_of_submitted) AS removed_of_submitted
    FROM bi.submission_counts
    WHERE counted_at >= coalesce(CAST(date 'DAY' AS date), '-infinity')::timestamp AT TIME ZONE 'UTC'
        AND counted_at < coalesce(CAST(date 'DAY' AS date), 'infinity')::timestamp AT TIME ZONE 'UTC'
    GROUP BY metric_date, community_id, community_slug, platform, platform_detail
),
stored AS (
    SELECT
        metric_date, community_id, community_slug, platform, platform_detail, submissions, reports, removed_posts,
        removed_posts_report_flow, removed_posts_legacy_fallback, removed_of_submitted
    FROM bi.submission_rollup
    WHERE metric_date >= coalesce(CAST(date 'DAY' AS date), '-infinity') AND metric_date < coalesce(CAST(date 'DAY' AS date), 'infinity')
),
differing AS (
    SELECT false AS is_stored, only_defined.*
    FROM (TABLE defined EXCEPT ALL TABLE stored) AS only_defined
    UNION ALL
    SELECT true AS is_stored, only_stored.*
    FROM (TABLE stored EXCEPT ALL TABLE defined) AS only_stored
),
compared AS (
    SELECT
        metric_date, community_id, community_slug, platform, platform_detail, metrics.metric,
        coalesce(sum(metrics.value) FILTER (WHERE NOT is_stored), 0) AS defined,
        coalesce(sum(metrics.value) FILTER (WHERE is_stored), 0)     AS stored
    FROM differing
    CROSS JOIN LATERAL (
        VALUES
            ('submissions', submissions),
            ('reports', reports),
            ('removed_posts', removed_posts),
            ('removed_posts_report_flow', removed_posts_report_flow),
            ('removed_posts_legacy_fallback', removed_posts_legacy_fallback),
            ('removed_of_submitted', removed_of_submitted)
    ) AS metrics (metric, value)
    GROUP BY metric_date, community_id, community_slug, platform, platform_detail, metrics.metric
)
SELECT
    'submission_facts' AS dataset, metric_date::text AS "at", metric,
    concat_ws(', ', community_id, community_slug, platform, platform_detail) AS counted_by, defined, stored
FROM compared
WHERE defined <> stored)
ORDER BY dataset, "at", metric, counted_by
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
(
WITH defined AS (
    SELECT
        metric_date, community_id, community_slug, platform, platform_detail, sum(submissions) AS submissions,
        sum(reports) AS reports, sum(removed_posts) AS removed_posts, sum(removed_posts_report_flow) AS removed_posts_report_flow,
        sum(removed_posts_legacy_fallback) AS removed_posts_legacy_fallback, sum(removed_of_submitted) AS removed_of_submitted
    FROM bi.submission_counts
    WHERE counted_at >= coalesce(CAST(date 'DAY' AS date), '-infinity')::timestamp AT TIME ZONE 'UTC'
        AND counted_at < coalesce(CAST(date 'DAY' AS date), 'infinity')::timestamp AT TIME ZONE 'UTC'
    GROUP BY metric_date, community_id, community_slug, platform, platform_detail
),
stored AS (
    SELECT
        metric_date, community_id, community_slug, platform, platform_detail, submissions, reports, removed_posts,
        removed_posts_report_flow, removed_posts_legacy_fallback, removed_of_submitted
    FROM bi.submission_rollup
    WHERE metric_date >= coalesce(CAST(date 'DAY' AS date), '-infinity') AND metric_date < coalesce(CAST(date 'DAY' AS date), 'infinity')
),
differing AS (
    SELECT false AS is_stored, only_defined.*
    FROM (TABLE defined EXCEPT ALL TABLE stored) AS only_defined
    UNION ALL
    SELECT true AS is_stored, only_stored.*
    FROM (TABLE stored EXCEPT ALL TABLE defined) AS only_stored
),
compared AS (
    SELECT
        metric_date, community_id, community_slug, platform, platform_detail, metrics.metric,
        coalesce(sum(metrics.value) FILTER (WHERE NOT is_stored), 0) AS defined,
        coalesce(sum(metrics.value) FILTER (WHERE is_stored), 0)     AS stored
    FROM differing
    CROSS JOIN LATERAL (
        VALUES
            ('submissions', submissions),
            ('reports', reports),
            ('removed_posts', removed_posts),
            ('removed_posts_report_flow', removed_posts_report_flow),
            ('removed_posts_legacy_fallback', removed_posts_legacy_fallback),
            ('removed_of_submitted', removed_of_submitted)
    ) AS metrics (metric, value)
    GROUP BY metric_date, community_id, community_slug, platform, platform_detail, metrics.metric
)
SELECT
    'submission_facts' AS dataset, metric_date::text AS "at", metric,
    concat_ws(', ', community_id, community_slug, platform, platform_detail) AS counted_by, defined, stored
FROM compared
WHERE defined <> stored)
UNION ALL
(
WITH defined AS (
    SELECT
        metric_date, community_id, community_slug, platform, platform_detail, sum(submissions) AS submissions,
        sum(reports) AS reports, sum(removed_posts) AS removed_posts, sum(removed_posts_report_flow) AS removed_posts_report_flow,
        sum(removed_posts_legacy_fallback) AS removed_posts_legacy_fallback, sum(removed_of_submitted) AS removed_of_submitted
    FROM bi.submission_counts
    WHERE counted_at >= coalesce(CAST(date 'DAY' AS date), '-infinity')::timestamp AT TIME ZONE 'UTC'
        AND counted_at < coalesce(CAST(date 'DAY' AS date), 'infinity')::timestamp AT TIME ZONE 'UTC'
    GROUP BY metric_date, community_id, community_slug, platform, platform_detail
),
stored AS (
    SELECT
        metric_date, community_id, community_slug, platform, platform_detail, submissions, reports, removed_posts,
        removed_posts_report_flow, removed_posts_legacy_fallback, removed_of_submitted
    FROM bi.submission_rollup
    WHERE metric_date >= coalesce(CAST(date 'DAY' AS date), '-infinity') AND metric_date < coalesce(CAST(date 'DAY' AS date), 'infinity')
),
differing AS (
    SELECT false AS is_stored, only_defined.*
    FROM (TABLE defined EXCEPT ALL TABLE stored) AS only_defined
    UNION ALL
    SELECT true AS is_stored, only_stored.*
    FROM (TABLE stored EXCEPT ALL TABLE defined) AS only_stored
),
compared AS (
    SELECT
        metric_date, community_id, community_slug, platform, platform_detail, metrics.metric,
        coalesce(sum(metrics.value) FILTER (WHERE NOT is_stored), 0) AS defined,
        coalesce(sum(metrics.value) FILTER (WHERE is_stored), 0)     AS stored
    FROM differing
    CROSS JOIN LATERAL (
        VALUES
            ('submissions', submissions),
            ('reports', reports),
            ('removed_posts', removed_posts),
            ('removed_posts_report_flow', removed_posts_report_flow),
            ('removed_posts_legacy_fallback', removed_posts_legacy_fallback),
            ('removed_of_submitted', removed_of_submitted)
    ) AS metrics (metric, value)
    GROUP BY metric_date, community_id, community_slug, platform, platform_detail, metrics.metric
)
SELECT
    'submission_facts' AS dataset, metric_date::text AS "at", metric,
    concat_ws(', ', community_id, community_slug, platform, platform_detail) AS counted_by, defined, stored
FROM compared
WHERE defined <> stored)
UNION ALL
(
WITH defined AS (
    SELECT
        metric_date, community_id, community_slug, platform, platform_detail, sum(submissions) AS submissions,
        sum(reports) AS reports, sum(removed_posts) AS removed_posts, sum(removed_posts_report_flow) AS removed_posts_report_flow,
        sum(removed_posts_legacy_fallback) AS removed_posts_legacy_fallback, sum(removed_of_submitted) AS removed_of_submitted
    FROM bi.submission_counts
    WHERE counted_at >= coalesce(CAST(date 'DAY' AS date), '-infinity')::timestamp AT TIME ZONE 'UTC'
        AND counted_at < coalesce(CAST(date 'DAY' AS date), 'infinity')::timestamp AT TIME ZONE 'UTC'
    GROUP BY metric_date, community_id, community_slug, platform, platform_detail
),
stored AS (
    SELECT
        metric_date, community_id, community_slug, platform, platform_detail, submissions, reports, removed_posts,
        removed_posts_report_flow, removed_posts_legacy_fallback, removed_of_submitted
    FROM bi.submission_rollup
    WHERE metric_date >= coalesce(CAST(date 'DAY' AS date), '-infinity') AND metric_date < coalesce(CAST(date 'DAY' AS date), 'infinity')
),
differing AS (
    SELECT false AS is_stored, only_defined.*
    FROM (TABLE defined EXCEPT ALL TABLE stored) AS only_defined
    UNION ALL
    SELECT true AS is_stored, only_stored.*
    FROM (TABLE stored EXCEPT ALL TABLE defined) AS only_stored
),
compared AS (
    SELECT
        metric_date, community_id, community_slug, platform, platform_detail, metrics.metric,
        coalesce(sum(metrics.value) FILTER (WHERE NOT is_stored), 0) AS defined,
        coalesce(sum(metrics.value) FILTER (WHERE is_stored), 0)     AS stored
    FROM differing
    CROSS JOIN LATERAL (
        VALUES
            ('submissions', submissions),
            ('reports', reports),
            ('removed_posts', removed_posts),
            ('removed_posts_report_flow', removed_posts_report_flow),
            ('removed_posts_legacy_fallback', removed_posts_legacy_fallback),
            ('removed_of_submitted', removed_of_submitted)
    ) AS metrics (metric, value)
    GROUP BY metric_date, community_id, community_slug, platform, platform_detail, metrics.metric
)
SELECT
    'submission_facts' AS dataset, metric_date::text AS "at", metric,
    concat_ws(', ', community_id, community_slug, platform, platform_detail) AS counted_by, defined, stored
FROM compared
WHERE defined <> stored)
UNION ALL
(
WITH defined AS (
    SELECT
        metric_date, community_id, community_slug, platform, platform_detail, sum(submissions) AS submissions,
        sum(reports) AS reports, sum(removed_posts) AS removed_posts, sum(removed_posts_report_flow) AS removed_posts_report_flow,
        sum(removed_posts_legacy_fallback) AS removed_posts_legacy_fallback, sum(removed_of_submitted) AS removed_of_submitted
    FROM bi.submission_counts
    WHERE counted_at >= coalesce(CAST(date 'DAY' AS date), '-infinity')::timestamp AT TIME ZONE 'UTC'
        AND counted_at < coalesce(CAST(date 'DAY' AS date), 'infinity')::timestamp AT TIME ZONE 'UTC'
    GROUP BY metric_date, community_id, community_slug, platform, platform_detail
),
stored AS (
    SELECT
        metric_date, community_id, community_slug, platform, platform_detail, submissions, reports, removed_posts,
        removed_posts_report_flow, removed_posts_legacy_fallback, removed_of_submitted
    FROM bi.submission_rollup
    WHERE metric_date >= coalesce(CAST(date 'DAY' AS date), '-infinity') AND metric_date < coalesce(CAST(date 'DAY' AS date), 'infinity')
),
differing AS (
    SELECT false AS is_stored, only_defined.*
    FROM (TABLE defined EXCEPT ALL TABLE stored) AS only_defined
    UNION ALL
    SELECT true AS is_stored, only_stored.*
    FROM (TABLE stored EXCEPT ALL TABLE defined) AS only_stored
),
compared AS (
    SELECT
        metric_date, community_id, community_slug, platform, platform_detail, metrics.metric,
        coalesce(sum(metrics.value) FILTER (WHERE NOT is_stored), 0) AS defined,
        coalesce(sum(metrics.value) FILTER (WHERE is_stored), 0)     AS stored
    FROM differing
    CROSS JOIN LATERAL (
        VALUES
            ('submissions', submissions),
            ('reports', reports),
            ('removed_posts', removed_posts),
            ('removed_posts_report_flow', removed_posts_report_flow),
            ('removed_posts_legacy_fallback', removed_posts_legacy_fallback),
            ('removed_of_submitted', removed_of_submitted)
    ) AS metrics (metric, value)
    GROUP BY metric_date, community_id, community_slug, platform, platform_detail, metrics.metric
)
SELECT
    'submission_facts' AS dataset, metric_date::text AS "at", metric,
    concat_ws(', ', community_id, community_slug, platform, platform_detail) AS counted_by, defined, stored
FROM compared
WHERE defined <> stored)
UNION ALL
(
WITH defined AS (
    SELECT
        metric_date, community_id, community_slug, platform, platform_detail, sum(submissions) AS submissions,
        sum(reports) AS reports, sum(removed_posts) AS removed_posts, sum(removed_posts_report_flow) AS removed_posts_report_flow,
        sum(removed_posts_legacy_fallback) AS removed_posts_legacy_fallback, sum(removed_of_submitted) AS removed_of_submitted
    FROM bi.submission_counts
    WHERE counted_at >= coalesce(CAST(date 'DAY' AS date), '-infinity')::timestamp AT TIME ZONE 'UTC'
        AND counted_at < coalesce(CAST(date 'DAY' AS date), 'infinity')::timestamp AT TIME ZONE 'UTC'
    GROUP BY metric_date, community_id, community_slug, platform, platform_detail
),
stored AS (
    SELECT
        metric_date, community_id, community_slug, platform, platform_detail, submissions, reports, removed_posts,
        removed_posts_report_flow, removed_posts_legacy_fallback, removed_of_submitted
    FROM bi.submission_rollup
    WHERE metric_date >= coalesce(CAST(date 'DAY' AS date), '-infinity') AND metric_date < coalesce(CAST(date 'DAY' AS date), 'infinity')
),
differing AS (
    SELECT false AS is_stored, only_defined.*
    FROM (TABLE defined EXCEPT ALL TABLE stored) AS only_defined
    UNION ALL
    SELECT true AS is_stored, only_stored.*
    FROM (TABLE stored EXCEPT ALL TABLE defined) AS only_stored
),
compared AS (
    SELECT
        metric_date, community_id, community_slug, platform, platform_detail, metrics.metric,
        coalesce(sum(metrics.value) FILTER (WHERE NOT is_stored), 0) AS defined,
        coalesce(sum(metrics.value) FILTER (WHERE is_stored), 0)     AS stored
    FROM differing
    CROSS JOIN LATERAL (
        VALUES
            ('submissions', submissions),
            ('reports', reports),
            ('removed_posts', removed_posts),
            ('removed_posts_report_flow', removed_posts_report_flow),
            ('removed_posts_legacy_fallback', removed_posts_legacy_fallback),
            ('removed_of_submitted', removed_of_submitted)
    ) AS metrics (metric, value)
    GROUP BY metric_date, community_id, community_slug, platform, platform_detail, metrics.metric
)
SELECT
    'submission_facts' AS dataset, metric_date::text AS "at", metric,
    concat_ws(', ', community_id, community_slug, platform, platform_detail) AS counted_by, defined, stored
FROM compared
WHERE defined <> stored)
ORDER BY dataset, "at", metric, counted_by
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
(
WITH defined AS (
    SELECT
        metric_date, community_id, community_slug, platform, platform_detail, sum(submissions) AS submissions,
        sum(reports) AS reports, sum(removed_posts) AS removed_posts, sum(removed_posts_report_flow) AS removed_posts_report_flow,
        sum(removed_posts_legacy_fallback) AS removed_posts_legacy_fallback, sum(removed_of_submitted) AS removed_of_submitted
    FROM bi.submission_counts
    WHERE counted_at >= coalesce(CAST(null AS date), '-infinity')::timestamp AT TIME ZONE 'UTC'
        AND counted_at < coalesce(CAST(null AS date), 'infinity')::timestamp AT TIME ZONE 'UTC'
    GROUP BY metric_date, community_id, community_slug, platform, platform_detail
),
stored AS (
    SELECT
        metric_date, community_id, community_slug, platform, platform_detail, submissions, reports, removed_posts,
        removed_posts_report_flow, removed_posts_legacy_fallback, removed_of_submitted
    FROM bi.submission_rollup
    WHERE metric_date >= coalesce(CAST(null AS date), '-infinity') AND metric_date < coalesce(CAST(null AS date), 'infinity')
),
differing AS (
    SELECT false AS is_stored, only_defined.*
    FROM (TABLE defined EXCEPT ALL TABLE stored) AS only_defined
    UNION ALL
    SELECT true AS is_stored, only_stored.*
    FROM (TABLE stored EXCEPT ALL TABLE defined) AS only_stored
),
compared AS (
    SELECT
        metric_date, community_id, community_slug, platform, platform_detail, metrics.metric,
        coalesce(sum(metrics.value) FILTER (WHERE NOT is_stored), 0) AS defined,
        coalesce(sum(metrics.value) FILTER (WHERE is_stored), 0)     AS stored
    FROM differing
    CROSS JOIN LATERAL (
        VALUES
            ('submissions', submissions),
            ('reports', reports),
            ('removed_posts', removed_posts),
            ('removed_posts_report_flow', removed_posts_report_flow),
            ('removed_posts_legacy_fallback', removed_posts_legacy_fallback),
            ('removed_of_submitted', removed_of_submitted)
    ) AS metrics (metric, value)
    GROUP BY metric_date, community_id, community_slug, platform, platform_detail, metrics.metric
)
SELECT
    'submission_facts' AS dataset, metric_date::text AS "at", metric,
    concat_ws(', ', community_id, community_slug, platform, platform_detail) AS counted_by, defined, stored
FROM compared
WHERE defined <> stored)
ORDER BY dataset, "at", metric, counted_by
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
(
WITH defined AS (
    SELECT metric_date, application_status, company_id, company_name, sum(applications) AS applications
    FROM bi.application_counts
    WHERE counted_at >= coalesce(CAST(null AS date), '-infinity')::timestamp AT TIME ZONE 'UTC'
        AND counted_at < coalesce(CAST(null AS date), 'infinity')::timestamp AT TIME ZONE 'UTC'
    GROUP BY metric_date, application_status, company_id, company_name
),
stored AS (
    SELECT metric_date, application_status, company_id, company_name, applications
    FROM bi.application_rollup
    WHERE metric_date >= coalesce(CAST(null AS date), '-infinity') AND metric_date < coalesce(CAST(null AS date), 'infinity')
),
differing AS (
    SELECT false AS is_stored, only_defined.*
    FROM (TABLE defined EXCEPT ALL TABLE stored) AS only_defined
    UNION ALL
    SELECT true AS is_stored, only_stored.*
    FROM (TABLE stored EXCEPT ALL TABLE defined) AS only_stored
),
compared AS (
    SELECT
        metric_date, application_status, company_id, company_name,
        coalesce(sum(applications) FILTER (WHERE NOT is_stored), 0) AS defined,
        coalesce(sum(applications) FILTER (WHERE is_stored), 0)     AS stored
    FROM differing
    GROUP BY metric_date, application_status, company_id, company_name
)
SELECT
    'application_summary' AS dataset, metric_date::text AS "at", 'applications' AS metric,
    concat_ws(', ', application_status, company_id, company_name) AS counted_by, defined, stored
FROM compared
WHERE defined <> stored)
ORDER BY dataset, "at", metric, counted_by
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
SELECT
    'application_summary' AS read_model,
    coalesce(live.application_id, published.application_id) AS fact,
    CASE
        WHEN live.application_id IS NULL THEN 'published but gone'
        WHEN published.application_id IS NULL THEN 'not published'
        ELSE 'published otherwise'
    END AS what
FROM
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key FROM pg_temp.sampled_application_summary) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM bi.application_summary_live AS facts
        WHERE facts.application_id = chosen.fact_key
        OFFSET 0
    ) AS fact
) AS live
FULL JOIN
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key FROM pg_temp.sampled_application_summary) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM bi.application_summary_published AS facts
        WHERE facts.application_id = chosen.fact_key
        OFFSET 0
    ) AS fact
) AS published ON published.application_id = live.application_id
WHERE ROW (live.*) IS DISTINCT FROM ROW (published.*)
ORDER BY read_model, fact
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
SELECT
    'application_summary' AS read_model,
    coalesce(live.application_id, published.application_id) AS fact,
    CASE
        WHEN live.application_id IS NULL THEN 'published but gone'
        WHEN published.application_id IS NULL THEN 'not published'
        ELSE 'published otherwise'
    END AS what
FROM bi.application_summary_live AS live
FULL JOIN bi.application_summary_published AS published ON published.application_id = live.application_id
WHERE ROW (live.*) IS DISTINCT FROM ROW (published.*)
ORDER BY read_model, fact
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
SELECT
    'jobs' AS entity,
    jobs.id,
    'companies' AS refers_to,
    legacy_documents.document ->> 'company_id' AS legacy_id
FROM recruiting.jobs
JOIN etl.id_map ON id_map.entity = 'jobs' AND id_map.new_id = jobs.id
JOIN core.legacy_documents
    ON legacy_documents.source = id_map.source
    AND legacy_documents.entity = id_map.entity
    AND legacy_documents.legacy_id = id_map.legacy_id
LEFT JOIN recruiting.companies ON companies.id = jobs.company_id AND companies.deleted_at IS NULL
WHERE jobs.deleted_at IS NULL
    AND companies.id IS NULL
    AND legacy_documents.document ->> 'company_id' IS NOT NULL
UNION ALL
SELECT 'job_applications', job_applications.id, 'jobs', job_applications.job_id::text
FROM recruiting.job_applications
JOIN recruiting.jobs ON jobs.id = job_applications.job_id
WHERE job_applications.deleted_at IS NULL AND jobs.deleted_at IS NOT NULL
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
SELECT
    'submission_facts' AS read_model,
    coalesce(live.submission_id, published.submission_id) AS fact,
    CASE
        WHEN live.submission_id IS NULL THEN 'published but gone'
        WHEN published.submission_id IS NULL THEN 'not published'
        ELSE 'published otherwise'
    END AS what
FROM
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key FROM pg_temp.sampled_submission_facts) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM bi.submission_facts_live AS facts
        WHERE facts.submission_id = chosen.fact_key
        OFFSET 0
    ) AS fact
) AS live
FULL JOIN
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key FROM pg_temp.sampled_submission_facts) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM bi.submission_facts_published AS facts
        WHERE facts.submission_id = chosen.fact_key
        OFFSET 0
    ) AS fact
) AS published ON published.submission_id = live.submission_id
WHERE ROW (live.*) IS DISTINCT FROM ROW (published.*)
UNION ALL
SELECT
    'report_facts' AS read_model,
    coalesce(live.report_id, published.report_id) AS fact,
    CASE
        WHEN live.report_id IS NULL THEN 'published but gone'
        WHEN published.report_id IS NULL THEN 'not published'
        ELSE 'published otherwise'
    END AS what
FROM
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key FROM pg_temp.sampled_submission_facts) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM bi.report_facts_live AS facts
        WHERE facts.submission_id = chosen.fact_key
        OFFSET 0
    ) AS fact
) AS live
FULL JOIN
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key FROM pg_temp.sampled_submission_facts) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM bi.report_facts_published AS facts
        WHERE facts.submission_id = chosen.fact_key
        OFFSET 0
    ) AS fact
) AS published ON published.report_id = live.report_id
WHERE ROW (live.*) IS DISTINCT FROM ROW (published.*)
ORDER BY read_model, fact
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
SELECT
    coalesce(living.id, facts.application_id) AS application_id,
    coalesce(facts.fact_count, 0) AS fact_count
FROM (
    SELECT id
    FROM recruiting.job_applications
    WHERE deleted_at IS NULL AND TRUE
) AS living
FULL JOIN (
    SELECT application_id, count(*) AS fact_count
    FROM bi.application_summary_published AS published
    GROUP BY application_id
) AS facts ON facts.application_id = living.id
WHERE living.id IS NULL OR facts.fact_count IS DISTINCT FROM 1
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
SELECT
    coalesce(living.id, facts.application_id) AS application_id,
    coalesce(facts.fact_count, 0) AS fact_count
FROM (
    SELECT id
    FROM recruiting.job_applications
    WHERE deleted_at IS NULL AND id = ANY (ARRAY(SELECT fact_key FROM examined_application_summary))
) AS living
FULL JOIN (
    SELECT application_id, count(*) AS fact_count
    FROM
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key FROM examined_application_summary) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM bi.application_summary_published AS facts
        WHERE facts.application_id = chosen.fact_key
        OFFSET 0
    ) AS fact
) AS published
    GROUP BY application_id
) AS facts ON facts.application_id = living.id
WHERE living.id IS NULL OR facts.fact_count IS DISTINCT FROM 1
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
SELECT
    coalesce(living.report_id, facts.report_id) AS report_id,
    coalesce(facts.fact_count, 0) AS fact_count
FROM (
    SELECT reports.report_id
    FROM core.reports
    JOIN core.submissions USING (submission_id)
    WHERE reports.deleted_at IS NULL
        AND submissions.deleted_at IS NULL
        AND TRUE
) AS living
FULL JOIN (
    SELECT report_id, count(*) AS fact_count
    FROM bi.report_facts_published AS published
    GROUP BY report_id
) AS facts ON facts.report_id = living.report_id
WHERE living.report_id IS NULL OR facts.fact_count IS DISTINCT FROM 1
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
SELECT
    coalesce(living.report_id, facts.report_id) AS report_id,
    coalesce(facts.fact_count, 0) AS fact_count
FROM (
    SELECT reports.report_id
    FROM core.reports
    JOIN core.submissions USING (submission_id)
    WHERE reports.deleted_at IS NULL
        AND submissions.deleted_at IS NULL
        AND reports.submission_id = ANY (ARRAY(SELECT fact_key FROM examined_submission_facts))
) AS living
FULL JOIN (
    SELECT report_id, count(*) AS fact_count
    FROM
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key FROM examined_submission_facts) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM bi.report_facts_published AS facts
        WHERE facts.submission_id = chosen.fact_key
        OFFSET 0
    ) AS fact
) AS published
    GROUP BY report_id
) AS facts ON facts.report_id = living.report_id
WHERE living.report_id IS NULL OR facts.fact_count IS DISTINCT FROM 1
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
SELECT
    coalesce(living.submission_id, facts.submission_id) AS submission_id,
    coalesce(facts.fact_count, 0) AS fact_count
FROM (
    SELECT submission_id
    FROM core.submissions
    WHERE deleted_at IS NULL AND TRUE
) AS living
FULL JOIN (
    SELECT submission_id, count(*) AS fact_count
    FROM bi.submission_facts_published AS published
    GROUP BY submission_id
) AS facts ON facts.submission_id = living.submission_id
WHERE living.submission_id IS NULL OR facts.fact_count IS DISTINCT FROM 1
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
SELECT
    coalesce(living.submission_id, facts.submission_id) AS submission_id,
    coalesce(facts.fact_count, 0) AS fact_count
FROM (
    SELECT submission_id
    FROM core.submissions
    WHERE deleted_at IS NULL AND submission_id = ANY (ARRAY(SELECT fact_key FROM examined_submission_facts))
) AS living
FULL JOIN (
    SELECT submission_id, count(*) AS fact_count
    FROM
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key FROM examined_submission_facts) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM bi.submission_facts_published AS facts
        WHERE facts.submission_id = chosen.fact_key
        OFFSET 0
    ) AS fact
) AS published
    GROUP BY submission_id
) AS facts ON facts.submission_id = living.submission_id
WHERE living.submission_id IS NULL OR facts.fact_count IS DISTINCT FROM 1
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
SELECT
    submissions.submission_id,
    id_map.legacy_id,
    post_data.submission_id IS NOT NULL AS has_post_data,
    submission_metadata.submission_id IS NOT NULL AS has_metadata,
    legacy_documents.legacy_id IS NOT NULL AS has_legacy_document
FROM core.submissions
JOIN etl.id_map ON id_map.entity = 'posts' AND id_map.new_id = submissions.submission_id
LEFT JOIN core.post_data USING (submission_id)
LEFT JOIN core.submission_metadata USING (submission_id)
LEFT JOIN core.legacy_documents
    ON legacy_documents.source = id_map.source
    AND legacy_documents.entity = id_map.entity
    AND legacy_documents.legacy_id = id_map.legacy_id
WHERE TRUE
    AND (
        post_data.submission_id IS NULL
        OR submission_metadata.submission_id IS NULL
        OR legacy_documents.legacy_id IS NULL
    )
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
SELECT
    submissions.submission_id,
    id_map.legacy_id,
    post_data.submission_id IS NOT NULL AS has_post_data,
    submission_metadata.submission_id IS NOT NULL AS has_metadata,
    legacy_documents.legacy_id IS NOT NULL AS has_legacy_document
FROM core.submissions
JOIN etl.id_map ON id_map.entity = 'posts' AND id_map.new_id = submissions.submission_id
LEFT JOIN core.post_data USING (submission_id)
LEFT JOIN core.submission_metadata USING (submission_id)
LEFT JOIN core.legacy_documents
    ON legacy_documents.source = id_map.source
    AND legacy_documents.entity = id_map.entity
    AND legacy_documents.legacy_id = id_map.legacy_id
WHERE submissions.submission_id = ANY (ARRAY(SELECT fact_key FROM examined_submission_facts))
    AND (
        post_data.submission_id IS NULL
        OR submission_metadata.submission_id IS NULL
        OR legacy_documents.legacy_id IS NULL
    )
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
SELECT 'communities' AS entity, communities.community_id AS new_id
FROM core.communities
LEFT JOIN etl.id_map ON id_map.entity = 'communities' AND id_map.new_id = communities.community_id AND id_map.held
WHERE id_map.new_id IS NULL
UNION ALL
SELECT 'posts', submissions.submission_id
FROM core.submissions
LEFT JOIN etl.id_map ON id_map.entity = 'posts' AND id_map.new_id = submissions.submission_id AND id_map.held
WHERE TRUE AND id_map.new_id IS NULL
UNION ALL
SELECT 'reports', reports.report_id
FROM core.reports
LEFT JOIN etl.id_map ON id_map.entity = 'reports' AND id_map.new_id = reports.report_id AND id_map.held
WHERE TRUE AND id_map.new_id IS NULL
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
SELECT 'communities' AS entity, communities.community_id AS new_id
FROM core.communities
LEFT JOIN etl.id_map ON id_map.entity = 'communities' AND id_map.new_id = communities.community_id AND id_map.held
WHERE id_map.new_id IS NULL
UNION ALL
SELECT 'posts', submissions.submission_id
FROM core.submissions
LEFT JOIN etl.id_map ON id_map.entity = 'posts' AND id_map.new_id = submissions.submission_id AND id_map.held
WHERE submissions.submission_id = ANY (ARRAY(SELECT fact_key FROM examined_submission_facts)) AND id_map.new_id IS NULL
UNION ALL
SELECT 'reports', reports.report_id
FROM core.reports
LEFT JOIN etl.id_map ON id_map.entity = 'reports' AND id_map.new_id = reports.report_id AND id_map.held
WHERE reports.submission_id = ANY (ARRAY(SELECT fact_key FROM examined_submission_facts)) AND id_map.new_id IS NULL
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
SELECT id_map.legacy_id, legacy_documents.document ->> 'community_id' AS community_id
FROM core.submissions
JOIN etl.id_map ON id_map.entity = 'posts' AND id_map.new_id = submissions.submission_id
JOIN core.legacy_documents
    ON legacy_documents.source = id_map.source
    AND legacy_documents.entity = id_map.entity
    AND legacy_documents.legacy_id = id_map.legacy_id
WHERE TRUE
    AND submissions.community_id IS NULL
    AND submissions.deleted_at IS NULL
    AND legacy_documents.document ->> 'community_id' IS NOT NULL
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
SELECT id_map.legacy_id, legacy_documents.document ->> 'community_id' AS community_id
FROM core.submissions
JOIN etl.id_map ON id_map.entity = 'posts' AND id_map.new_id = submissions.submission_id
JOIN core.legacy_documents
    ON legacy_documents.source = id_map.source
    AND legacy_documents.entity = id_map.entity
    AND legacy_documents.legacy_id = id_map.legacy_id
WHERE submissions.submission_id = ANY (ARRAY(SELECT fact_key FROM examined_submission_facts))
    AND submissions.community_id IS NULL
    AND submissions.deleted_at IS NULL
    AND legacy_documents.document ->> 'community_id' IS NOT NULL
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
SELECT slug, count(*) AS communities
FROM core.communities
GROUP BY slug
HAVING count(*) > 1
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
SELECT submission_id, legacy_id, effective_takedown_at, takedown_source
FROM
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key FROM examined_submission_facts) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM bi.submission_facts_published AS facts
        WHERE facts.submission_id = chosen.fact_key
        OFFSET 0
    ) AS fact
) AS facts
WHERE (effective_takedown_at IS NULL) <> (takedown_source IS NULL)
    OR takedown_source NOT IN ('report_flow', 'legacy_fallback')
    OR (takedown_source = 'report_flow' AND effective_takedown_at IS DISTINCT FROM report_taken_down_at)
    OR (takedown_source = 'legacy_fallback' AND effective_takedown_at IS DISTINCT FROM removed_at)
    OR (takedown_source = 'legacy_fallback' AND report_taken_down_at IS NOT NULL)
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
SELECT submission_id, legacy_id, effective_takedown_at, takedown_source
FROM bi.submission_facts_published AS facts
WHERE (effective_takedown_at IS NULL) <> (takedown_source IS NULL)
    OR takedown_source NOT IN ('report_flow', 'legacy_fallback')
    OR (takedown_source = 'report_flow' AND effective_takedown_at IS DISTINCT FROM report_taken_down_at)
    OR (takedown_source = 'legacy_fallback' AND effective_takedown_at IS DISTINCT FROM removed_at)
    OR (takedown_source = 'legacy_fallback' AND report_taken_down_at IS NOT NULL)
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
SELECT submission_id, legacy_id, submitted_at, effective_takedown_at, hours_to_takedown
FROM
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key FROM examined_submission_facts) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM bi.submission_facts_published AS facts
        WHERE facts.submission_id = chosen.fact_key
        OFFSET 0
    ) AS fact
) AS facts
WHERE hours_to_takedown < 0
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
SELECT submission_id, legacy_id, submitted_at, effective_takedown_at, hours_to_takedown
FROM bi.submission_facts_published AS facts
WHERE hours_to_takedown < 0
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
WITH compared AS (
SELECT published.dataset, last.version
FROM unnest(CAST(? AS text[])) AS published (dataset)
CROSS JOIN LATERAL (
    SELECT stored.version
    FROM etl.publication_profiles AS stored
    WHERE stored.dataset = published.dataset
    ORDER BY stored.version DESC
    LIMIT 1
) AS last
),
counts AS (
    SELECT dataset, dimension, value, row_count AS before, 0 AS now
    FROM etl.profile_counts
    JOIN compared USING (dataset, version)
    WHERE measure = 'share'
    UNION ALL
    SELECT dataset, dimension, value, 0, row_count
    FROM pg_temp.content_profile
    JOIN compared USING (dataset)
    WHERE measure = 'share'
),
kinds AS (
    SELECT dataset, dimension, value, sum(before) AS before, sum(now) AS now
    FROM counts
    GROUP BY dataset, dimension, value
),
shares AS (
    SELECT
        kinds.dataset,
        kinds.dimension,
        kinds.value,
        kinds.before,
        kinds.now,
        round(100 * kinds.before / nullif(wholes.before, 0), 1) AS share_before,
        round(100 * kinds.now / nullif(wholes.now, 0), 1) AS share_now,
        least(wholes.before, wholes.now) AS fewest
    FROM kinds
    JOIN kinds AS wholes ON wholes.dataset = kinds.dataset AND wholes.dimension IS NULL
    WHERE kinds.dimension IS NOT NULL
),
limits AS (
    SELECT ?::numeric AS points, ?::bigint AS minimum
)
SELECT
    shares.dataset,
    shares.dimension,
    shares.value,
    shares.share_before,
    shares.share_now,
    CASE WHEN shares.now = 0 THEN 'gone' ELSE 'moved' END AS what
FROM shares
CROSS JOIN limits
WHERE (abs(shares.share_now - shares.share_before) > limits.points AND shares.fewest >= limits.minimum)
    OR (shares.now = 0 AND shares.before >= limits.minimum)
ORDER BY shares.dataset, shares.dimension, shares.value
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
WITH compared AS (
SELECT published.dataset, last.version
FROM unnest(CAST(? AS text[])) AS published (dataset)
CROSS JOIN LATERAL (
    SELECT stored.version
    FROM etl.publication_profiles AS stored
    WHERE stored.dataset = published.dataset
    ORDER BY stored.version DESC
    LIMIT 1
) AS last
),
counts AS (
    SELECT dataset, measure, month, dimension, value, row_count AS before, 0 AS now
    FROM etl.profile_counts
    JOIN compared USING (dataset, version)
    WHERE month IS NOT NULL
    UNION ALL
    SELECT dataset, measure, month, dimension, value, 0, row_count
    FROM pg_temp.content_profile
    JOIN compared USING (dataset)
    WHERE month IS NOT NULL
),
restated AS MATERIALIZED (
    SELECT dataset, month, measure, dimension, value, sum(before) AS before, sum(now) AS now
    FROM counts
    WHERE month < date_trunc('month', ?::timestamptz AT TIME ZONE 'UTC')::date
    GROUP BY dataset, month, measure, dimension, value
    HAVING sum(before) <> sum(now)
)
SELECT dataset, to_char(month, 'YYYY-MM') AS month, measure, dimension, value, before, now
FROM restated
WHERE (dataset, measure, dimension) IN (
    SELECT dataset, measure, dimension
    FROM etl.publication_profiles
    JOIN compared USING (dataset, version)
)
ORDER BY dataset, month, measure, dimension, value
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
WITH differing AS MATERIALIZED (
    SELECT facts.application_id, to_jsonb(facts) AS fact, to_jsonb(rows) AS said
    FROM
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key FROM examined_application_summary) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM bi.application_summary_published AS facts
        WHERE facts.application_id = chosen.fact_key
        OFFSET 0
    ) AS fact
) AS facts
    JOIN (
        SELECT
            job_applications.id AS application_id,
            job_applications.job_id AS application_job_id,
            job_applications.status AS application_status,
            job_applications.source AS application_source,
            job_applications.notes AS application_notes,
            job_applications.created_at AS application_created_at,
            job_applications.updated_at AS application_updated_at,
            jobs.id AS job_id,
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
            jobs.created_at AS job_created_at,
            jobs.updated_at AS job_updated_at,
            companies.name AS company_name,
            companies.industry AS company_industry,
            companies.website AS company_website,
            companies.created_at AS company_created_at,
            companies.updated_at AS company_updated_at,
            job_applications.created_at,
            coalesce(jobs.prestige_factor, 0) AS priority_score,
            jobs.compensation_currency AS salary_currency,
            jobs.compensation_min AS salary_min,
            jobs.compensation_max AS salary_max,
            nullif(
                concat_ws(', ', nullif(jobs.office_city, ''), nullif(jobs.office_province, ''), nullif(jobs.office_country, '')), ''
            ) AS location,
            jobs.seniority_level AS experience_level
        FROM recruiting.job_applications
        JOIN recruiting.jobs ON jobs.id = job_applications.job_id
        LEFT JOIN recruiting.companies ON companies.id = jobs.company_id
        WHERE job_applications.id = ANY (ARRAY(SELECT fact_key FROM examined_application_summary))
    ) AS rows USING (application_id)
    WHERE ROW (facts.*) IS DISTINCT FROM ROW (rows.*)
)
SELECT
    differing.application_id,
    fact.key AS "column",
    fact.value #>> '{}' AS fact,
    said.value #>> '{}' AS "row"
FROM differing
CROSS JOIN LATERAL jsonb_each(differing.fact) AS fact
JOIN LATERAL jsonb_each(differing.said) AS said ON said.key = fact.key AND said.value <> fact.value
ORDER BY differing.application_id, fact.key
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
WITH differing AS MATERIALIZED (
    SELECT facts.application_id, to_jsonb(facts) AS fact, to_jsonb(rows) AS said
    FROM bi.application_summary_published AS facts
    JOIN (
        SELECT
            job_applications.id AS application_id,
            job_applications.job_id AS application_job_id,
            job_applications.status AS application_status,
            job_applications.source AS application_source,
            job_applications.notes AS application_notes,
            job_applications.created_at AS application_created_at,
            job_applications.updated_at AS application_updated_at,
            jobs.id AS job_id,
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
            jobs.created_at AS job_created_at,
            jobs.updated_at AS job_updated_at,
            companies.name AS company_name,
            companies.industry AS company_industry,
            companies.website AS company_website,
            companies.created_at AS company_created_at,
            companies.updated_at AS company_updated_at,
            job_applications.created_at,
            coalesce(jobs.prestige_factor, 0) AS priority_score,
            jobs.compensation_currency AS salary_currency,
            jobs.compensation_min AS salary_min,
            jobs.compensation_max AS salary_max,
            nullif(
                concat_ws(', ', nullif(jobs.office_city, ''), nullif(jobs.office_province, ''), nullif(jobs.office_country, '')), ''
            ) AS location,
            jobs.seniority_level AS experience_level
        FROM recruiting.job_applications
        JOIN recruiting.jobs ON jobs.id = job_applications.job_id
        LEFT JOIN recruiting.companies ON companies.id = jobs.company_id
        WHERE TRUE
    ) AS rows USING (application_id)
    WHERE ROW (facts.*) IS DISTINCT FROM ROW (rows.*)
)
SELECT
    differing.application_id,
    fact.key AS "column",
    fact.value #>> '{}' AS fact,
    said.value #>> '{}' AS "row"
FROM differing
CROSS JOIN LATERAL jsonb_each(differing.fact) AS fact
JOIN LATERAL jsonb_each(differing.said) AS said ON said.key = fact.key AND said.value <> fact.value
ORDER BY differing.application_id, fact.key
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
WITH differing AS MATERIALIZED (
    SELECT facts.report_id, to_jsonb(facts) AS fact, to_jsonb(rows) AS said
    FROM
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key FROM examined_submission_facts) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM bi.report_facts_published AS facts
        WHERE facts.submission_id = chosen.fact_key
        OFFSET 0
    ) AS fact
) AS facts
    JOIN (
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
        LEFT JOIN core.communities ON communities.community_id = submissions.community_id
        WHERE reports.submission_id = ANY (ARRAY(SELECT fact_key FROM examined_submission_facts))
    ) AS rows USING (report_id)
    WHERE ROW (facts.*) IS DISTINCT FROM ROW (rows.*)
)
SELECT
    differing.report_id,
    (SELECT legacy_id FROM etl.id_map WHERE entity = 'reports' AND new_id = differing.report_id) AS legacy_id,
    fact.key AS "column",
    fact.value #>> '{}' AS fact,
    said.value #>> '{}' AS "row"
FROM differing
CROSS JOIN LATERAL jsonb_each(differing.fact) AS fact
JOIN LATERAL jsonb_each(differing.said) AS said ON said.key = fact.key AND said.value <> fact.value
ORDER BY differing.report_id, fact.key
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
WITH differing AS MATERIALIZED (
    SELECT facts.report_id, to_jsonb(facts) AS fact, to_jsonb(rows) AS said
    FROM bi.report_facts_published AS facts
    JOIN (
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
        LEFT JOIN core.communities ON communities.community_id = submissions.community_id
        WHERE TRUE
    ) AS rows USING (report_id)
    WHERE ROW (facts.*) IS DISTINCT FROM ROW (rows.*)
)
SELECT
    differing.report_id,
    (SELECT legacy_id FROM etl.id_map WHERE entity = 'reports' AND new_id = differing.report_id) AS legacy_id,
    fact.key AS "column",
    fact.value #>> '{}' AS fact,
    said.value #>> '{}' AS "row"
FROM differing
CROSS JOIN LATERAL jsonb_each(differing.fact) AS fact
JOIN LATERAL jsonb_each(differing.said) AS said ON said.key = fact.key AND said.value <> fact.value
ORDER BY differing.report_id, fact.key
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
WITH differing AS MATERIALIZED (
    SELECT facts.submission_id, to_jsonb(facts) AS fact, to_jsonb(rows) AS said
    FROM
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key FROM examined_submission_facts) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM bi.submission_facts_published AS facts
        WHERE facts.submission_id = chosen.fact_key
        OFFSET 0
    ) AS fact
) AS facts
    JOIN (
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
            coalesce(reported.report_count, 0) AS report_count,
            reported.first_reported_at,
            reported.taken_down_at AS report_taken_down_at,
            submissions.removed_at,
            coalesce(reported.taken_down_at, submissions.removed_at) AS effective_takedown_at,
            CASE
                WHEN reported.taken_down_at IS NOT NULL THEN 'report_flow'
                WHEN submissions.removed_at IS NOT NULL THEN 'legacy_fallback'
            END AS takedown_source,
            round(
                extract(EPOCH FROM coalesce(reported.taken_down_at, submissions.removed_at) - submissions.submitted_at) / 3600, 6
            ) AS hours_to_takedown,
            coalesce(categorised.names, '{}') AS categories,
            coalesce(tagged.tags, '{}') AS hashtags,
            analyses.sentiment,
            analyses.toxicity
        FROM core.submissions
        JOIN core.post_data USING (submission_id)
        LEFT JOIN etl.id_map ON id_map.entity = 'posts' AND id_map.new_id = submissions.submission_id
        LEFT JOIN core.communities ON communities.community_id = submissions.community_id
        LEFT JOIN core.analyses USING (submission_id)
        LEFT JOIN (
            SELECT
                submission_id,
                count(*) AS report_count,
                min(reported_at) AS first_reported_at,
                min(taken_down_at) AS taken_down_at
            FROM core.reports
            WHERE deleted_at IS NULL AND submission_id = ANY (ARRAY(SELECT fact_key FROM examined_submission_facts))
            GROUP BY submission_id
        ) AS reported USING (submission_id)
        LEFT JOIN (
            SELECT submission_id, array_agg(name ORDER BY name) AS names
            FROM core.submission_categories
            JOIN core.categories USING (category_id)
            WHERE submission_id = ANY (ARRAY(SELECT fact_key FROM examined_submission_facts))
            GROUP BY submission_id
        ) AS categorised USING (submission_id)
        LEFT JOIN (
            SELECT submission_id, array_agg(tag ORDER BY tag) AS tags
            FROM core.submission_hashtags
            JOIN core.hashtags USING (hashtag_id)
            WHERE submission_id = ANY (ARRAY(SELECT fact_key FROM examined_submission_facts))
            GROUP BY submission_id
        ) AS tagged USING (submission_id)
        WHERE submissions.submission_id = ANY (ARRAY(SELECT fact_key FROM examined_submission_facts))
    ) AS rows USING (submission_id)
    WHERE ROW (facts.*) IS DISTINCT FROM ROW (rows.*)
)
SELECT
    differing.submission_id,
    differing.fact ->> 'legacy_id' AS legacy_id,
    fact.key AS "column",
    fact.value #>> '{}' AS fact,
    said.value #>> '{}' AS "row"
FROM differing
CROSS JOIN LATERAL jsonb_each(differing.fact) AS fact
JOIN LATERAL jsonb_each(differing.said) AS said ON said.key = fact.key AND said.value <> fact.value
ORDER BY differing.submission_id, fact.key
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
WITH differing AS MATERIALIZED (
    SELECT facts.submission_id, to_jsonb(facts) AS fact, to_jsonb(rows) AS said
    FROM bi.submission_facts_published AS facts
    JOIN (
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
            coalesce(reported.report_count, 0) AS report_count,
            reported.first_reported_at,
            reported.taken_down_at AS report_taken_down_at,
            submissions.removed_at,
            coalesce(reported.taken_down_at, submissions.removed_at) AS effective_takedown_at,
            CASE
                WHEN reported.taken_down_at IS NOT NULL THEN 'report_flow'
                WHEN submissions.removed_at IS NOT NULL THEN 'legacy_fallback'
            END AS takedown_source,
            round(
                extract(EPOCH FROM coalesce(reported.taken_down_at, submissions.removed_at) - submissions.submitted_at) / 3600, 6
            ) AS hours_to_takedown,
            coalesce(categorised.names, '{}') AS categories,
            coalesce(tagged.tags, '{}') AS hashtags,
            analyses.sentiment,
            analyses.toxicity
        FROM core.submissions
        JOIN core.post_data USING (submission_id)
        LEFT JOIN etl.id_map ON id_map.entity = 'posts' AND id_map.new_id = submissions.submission_id
        LEFT JOIN core.communities ON communities.community_id = submissions.community_id
        LEFT JOIN core.analyses USING (submission_id)
        LEFT JOIN (
            SELECT
                submission_id,
                count(*) AS report_count,
                min(reported_at) AS first_reported_at,
                min(taken_down_at) AS taken_down_at
            FROM core.reports
            WHERE deleted_at IS NULL AND TRUE
            GROUP BY submission_id
        ) AS reported USING (submission_id)
        LEFT JOIN (
            SELECT submission_id, array_agg(name ORDER BY name) AS names
            FROM core.submission_categories
            JOIN core.categories USING (category_id)
            WHERE TRUE
            GROUP BY submission_id
        ) AS categorised USING (submission_id)
        LEFT JOIN (
            SELECT submission_id, array_agg(tag ORDER BY tag) AS tags
            FROM core.submission_hashtags
            JOIN core.hashtags USING (hashtag_id)
            WHERE TRUE
            GROUP BY submission_id
        ) AS tagged USING (submission_id)
        WHERE TRUE
    ) AS rows USING (submission_id)
    WHERE ROW (facts.*) IS DISTINCT FROM ROW (rows.*)
)
SELECT
    differing.submission_id,
    differing.fact ->> 'legacy_id' AS legacy_id,
    fact.key AS "column",
    fact.value #>> '{}' AS fact,
    said.value #>> '{}' AS "row"
FROM differing
CROSS JOIN LATERAL jsonb_each(differing.fact) AS fact
JOIN LATERAL jsonb_each(differing.said) AS said ON said.key = fact.key AND said.value <> fact.value
ORDER BY differing.submission_id, fact.key
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;

-- SqlCheck.run: result.count_failing
WITH failing AS MATERIALIZED (
WITH relations AS MATERIALIZED (
    SELECT *
    FROM pg_class
    WHERE relnamespace IN ('bi'::regnamespace, 'core'::regnamespace, 'etl'::regnamespace, 'recruiting'::regnamespace)
        AND relkind IN ('r', 'p', 'v', 'm')
        AND relname <> 'flyway_schema_history'
        AND NOT EXISTS (
            SELECT
            FROM pg_depend
            WHERE classid = 'pg_class'::regclass AND objid = pg_class.oid AND deptype = 'e'
        )
),
present AS (
    SELECT
        CASE relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' ELSE 'table' END AS kind,
        concat(relnamespace::regnamespace, '.', relname) AS name,
        relations.oid AS object,
        relowner AS owner,
        concat_ws(
            '; ',
            CASE WHEN relkind = 'v' THEN (SELECT 'options ' || array_agg(option ORDER BY option)::text
    FROM unnest(reloptions) AS option) END,
            CASE WHEN relkind IN ('v', 'm') THEN pg_get_viewdef(relations.oid) ELSE concat('persistence ', relpersistence) END,
            CASE WHEN relrowsecurity THEN concat('row security, forced ', relforcerowsecurity) END,
            (
                SELECT string_agg(concat(polname, polcmd, polpermissive, pg_get_expr(polqual, polrelid)), '; ' ORDER BY polname)
                FROM pg_policy
                WHERE polrelid = relations.oid AND relrowsecurity
            ),
            (
                SELECT string_agg(concat(pg_get_ruledef(pg_rewrite.oid), ev_enabled), '; ' ORDER BY rulename)
                FROM pg_rewrite
                WHERE ev_class = relations.oid AND rulename <> '_RETURN'
            )) AS definition
    FROM relations
    UNION ALL
    SELECT
        'column',
        concat(relnamespace::regnamespace, '.', relname, '.', attname),
        relations.oid,
        relowner,
        concat_ws(
            '; ',
            format_type(atttypid, atttypmod),
            CASE WHEN attnotnull THEN 'not null' END,
            'default ' || pg_get_expr(adbin, adrelid),
            'identity ' || nullif(attidentity, '')::text,
            'generated ' || nullif(attgenerated, '')::text,
            'collation ' || nullif(attcollation, 0)::regcollation::text)
    FROM pg_attribute
    JOIN relations ON relations.oid = attrelid AND relkind IN ('r', 'p')
    LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
    WHERE attnum > 0 AND NOT attisdropped
    UNION ALL
    SELECT
        'constraint',
        concat(relnamespace::regnamespace, '.', relname, ' ', conname),
        pg_constraint.oid,
        relowner,
        pg_get_constraintdef(pg_constraint.oid)
    FROM pg_constraint
    JOIN relations ON relations.oid = conrelid
    WHERE contype IN ('c', 'f', 'p', 'u', 'x')
    UNION ALL
    SELECT
        'index',
        concat(relations.relnamespace::regnamespace, '.', indexes.relname),
        indexrelid,
        relations.relowner,
        concat_ws('; ', pg_get_indexdef(indexrelid), CASE WHEN NOT indisvalid THEN 'not valid' END)
    FROM pg_index
    JOIN pg_class AS indexes ON indexes.oid = indexrelid
    JOIN relations ON relations.oid = indrelid
    WHERE indisunique
    UNION ALL
    SELECT
        'trigger',
        concat(relnamespace::regnamespace, '.', relname, ' ', tgname),
        pg_trigger.oid,
        relowner,
        concat_ws('; ', pg_get_triggerdef(pg_trigger.oid), concat('enabled ', tgenabled))
    FROM pg_trigger
    JOIN relations ON relations.oid = tgrelid
    WHERE NOT tgisinternal
    UNION ALL
    SELECT 'function', pg_proc.oid::regprocedure::text, pg_proc.oid, proowner, pg_get_functiondef(pg_proc.oid)
    FROM pg_proc
    WHERE pronamespace IN ('bi'::regnamespace, 'core'::regnamespace, 'etl'::regnamespace, 'recruiting'::regnamespace)
        AND prokind IN ('f', 'p')
        AND NOT EXISTS (
            SELECT
            FROM pg_depend
            WHERE classid = 'pg_proc'::regclass AND objid = pg_proc.oid AND deptype = 'e'
        )
),
differing AS MATERIALIZED (
    SELECT installed.kind, installed.name, installed.stored_form, present.object, present.definition
    FROM etl.installed_definitions AS installed
    LEFT JOIN present USING (kind, name)
    WHERE present.definition IS DISTINCT FROM installed.definition
)
SELECT
    kind,
    name,
    CASE WHEN object IS NULL THEN 'is missing' ELSE 'differs from the installed definition' END AS found,
    md5(definition) AS hash
FROM differing
WHERE object IS NULL
    OR stored_form IS DISTINCT FROM
            CASE kind
                WHEN 'function' THEN (
                    SELECT md5((to_jsonb(pg_proc) - '{oid,proowner,proacl}'::text[])::text) FROM pg_proc WHERE oid = object
                )
                WHEN 'trigger' THEN (SELECT md5((to_jsonb(pg_trigger) - 'oid')::text) FROM pg_trigger WHERE oid = object)
                WHEN 'constraint' THEN (SELECT md5((to_jsonb(pg_constraint) - 'oid')::text) FROM pg_constraint WHERE oid = object)
                WHEN 'index' THEN (
                    SELECT md5((to_jsonb(pg_index) - 'indexrelid')::text) FROM pg_index WHERE indexrelid = object
                )
                WHEN 'view' THEN (
                    SELECT md5(concat(reloptions, ev_action, relrowsecurity, relhasrules,
    (SELECT count(*)
    FROM pg_rewrite AS rules
    WHERE rules.ev_class = pg_class.oid)))
                    FROM pg_class
                    JOIN pg_rewrite ON ev_class = pg_class.oid AND rulename = '_RETURN'
                    WHERE pg_class.oid = object
                )
                WHEN 'materialized view' THEN (
                    SELECT md5(ev_action::text) FROM pg_rewrite WHERE ev_class = object AND rulename = '_RETURN'
                )
                ELSE md5(definition)
            END
UNION ALL
SELECT 'definitions', 'etl.installed_definitions', 'nothing is recorded: restart the service, which migrates', NULL
WHERE NOT EXISTS (SELECT FROM etl.installed_definitions)
ORDER BY kind, name
)
SELECT
    (SELECT count(*) FROM failing) AS failing,
    coalesce((SELECT jsonb_agg(to_jsonb(shown)) FROM (SELECT * FROM failing LIMIT :shown) AS shown), '[]') AS failing_rows,
    (
        SELECT encode(sha256(convert_to(coalesce(string_agg(mark, '' ORDER BY mark), ''), 'UTF8')), 'hex')
        FROM (SELECT md5(to_jsonb(failing)::text) AS mark FROM failing) AS marks
    ) AS fingerprint;
