-- ComparedFacts.copied
CREATE TEMPORARY TABLE "published_application_summary" ON COMMIT DROP AS SELECT "application_id", "application_job_id", "application_status", "application_source", "application_notes", "application_created_at", "application_updated_at", "job_id", "company_id", "job_title", "prestige_factor", "compensation_min", "compensation_max", "compensation_currency", "office_city", "office_province", "office_country", "seniority_level", "job_created_at", "job_updated_at", "company_name", "company_industry", "company_website", "company_created_at", "company_updated_at", "created_at", "priority_score", "salary_currency", "salary_min", "salary_max", "location", "experience_level"
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
) AS published WHERE "application_id" <> ALL ('{}'::bigint[]);

-- ComparedFacts.copied
CREATE TEMPORARY TABLE "published_report_facts" ON COMMIT DROP AS SELECT "report_id", "submission_id", "community_id", "community_slug", "platform", "platform_detail", "channel", "outcome", "reported_at", "taken_down_at"
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
) AS published WHERE "report_id" <> ALL ('{}'::bigint[]) AND "submission_id" <> ALL ('{}'::bigint[]);

-- ComparedFacts.copied
CREATE TEMPORARY TABLE "published_submission_facts" ON COMMIT DROP AS SELECT "submission_id", "legacy_id", "community_id", "community_slug", "community_name", "status", "language", "platform", "platform_detail", "platform_source", "platform_rule", "submitted_at", "posted_at", "report_count", "first_reported_at", "report_taken_down_at", "removed_at", "effective_takedown_at", "takedown_source", "hours_to_takedown", "categories", "hashtags", "sentiment", "toxicity"
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
) AS published WHERE "submission_id" <> ALL ('{}'::bigint[]);

-- ComparedFacts.examinedLegacyIds: entity.examined_legacy_ids
SELECT id_map.legacy_id
FROM examined_application_summary AS examined
JOIN etl.id_map ON id_map.source = :source AND id_map.entity = :entity AND id_map.new_id = examined.fact_key;

-- ComparedFacts.examinedLegacyIds: entity.examined_legacy_ids
SELECT id_map.legacy_id
FROM examined_submission_facts AS examined
JOIN etl.id_map ON id_map.source = :source AND id_map.entity = :entity AND id_map.new_id = examined.fact_key;

-- MetricParityCheck.values
select to_char("created_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "application_status",
    cast(count(*) as numeric)
    from "published_application_summary" as "facts"
    where "created_at" is not null
    group by to_char("created_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "application_status";

-- MetricParityCheck.values
select to_char("created_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "application_status",
    cast(count(*) as numeric)
    from "reference_application_summary_everything" as "facts"
    where "created_at" is not null
    group by to_char("created_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "application_status";

-- MetricParityCheck.values
select to_char("created_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "application_status",
    cast(count(*) as numeric)
    from "reference_application_summary_unverified" as "facts"
    where "created_at" is not null
    group by to_char("created_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "application_status";

-- MetricParityCheck.values
select to_char("created_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "application_status",
    cast(count(*) as numeric)
    from (SELECT "application_id", "application_job_id", "application_status", "application_source", "application_notes", "application_created_at", "application_updated_at", "job_id", "company_id", "job_title", "prestige_factor", "compensation_min", "compensation_max", "compensation_currency", "office_city", "office_province", "office_country", "seniority_level", "job_created_at", "job_updated_at", "company_name", "company_industry", "company_website", "company_created_at", "company_updated_at", "created_at", "priority_score", "salary_currency", "salary_min", "salary_max", "location", "experience_level"
    FROM bi.application_summary_published AS published
    WHERE "application_id" <> ALL ('{}'::bigint[])) as "facts"
    where "created_at" is not null
    group by to_char("created_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "application_status";

-- MetricParityCheck.values
select to_char("effective_takedown_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail",
    cast(count(*) filter (where "effective_takedown_at" is not null) as numeric)
    from "published_submission_facts" as "facts"
    where "effective_takedown_at" is not null
    group by to_char("effective_takedown_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail";

-- MetricParityCheck.values
select to_char("effective_takedown_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail",
    cast(count(*) filter (where "effective_takedown_at" is not null) as numeric)
    from "reference_submission_facts_changes" as "facts"
    where "effective_takedown_at" is not null
    group by to_char("effective_takedown_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail";

-- MetricParityCheck.values
select to_char("effective_takedown_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail",
    cast(count(*) filter (where "effective_takedown_at" is not null) as numeric)
    from "reference_submission_facts_everything" as "facts"
    where "effective_takedown_at" is not null
    group by to_char("effective_takedown_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail";

-- MetricParityCheck.values
select to_char("effective_takedown_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail",
    cast(count(*) filter (where "effective_takedown_at" is not null) as numeric)
    from (SELECT "submission_id", "legacy_id", "community_id", "community_slug", "community_name", "status", "language", "platform", "platform_detail", "platform_source", "platform_rule", "submitted_at", "posted_at", "report_count", "first_reported_at", "report_taken_down_at", "removed_at", "effective_takedown_at", "takedown_source", "hours_to_takedown", "categories", "hashtags", "sentiment", "toxicity"
    FROM bi.submission_facts_published AS published
    WHERE "submission_id" <> ALL ('{}'::bigint[])) as "facts"
    where "effective_takedown_at" is not null
    group by to_char("effective_takedown_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail";

-- MetricParityCheck.values
select to_char("effective_takedown_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail",
    cast(percentile_cont(cast(? as double precision)) within group (order by "hours_to_takedown") as numeric)
    from "published_submission_facts" as "facts"
    where "effective_takedown_at" is not null
    group by to_char("effective_takedown_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail";

-- MetricParityCheck.values
select to_char("effective_takedown_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail",
    cast(percentile_cont(cast(? as double precision)) within group (order by "hours_to_takedown") as numeric)
    from "reference_submission_facts_changes" as "facts"
    where "effective_takedown_at" is not null
    group by to_char("effective_takedown_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail";

-- MetricParityCheck.values
select to_char("effective_takedown_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail",
    cast(percentile_cont(cast(? as double precision)) within group (order by "hours_to_takedown") as numeric)
    from "reference_submission_facts_everything" as "facts"
    where "effective_takedown_at" is not null
    group by to_char("effective_takedown_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail";

-- MetricParityCheck.values
select to_char("effective_takedown_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail",
    cast(percentile_cont(cast(? as double precision)) within group (order by "hours_to_takedown") as numeric)
    from (SELECT "submission_id", "legacy_id", "community_id", "community_slug", "community_name", "status", "language", "platform", "platform_detail", "platform_source", "platform_rule", "submitted_at", "posted_at", "report_count", "first_reported_at", "report_taken_down_at", "removed_at", "effective_takedown_at", "takedown_source", "hours_to_takedown", "categories", "hashtags", "sentiment", "toxicity"
    FROM bi.submission_facts_published AS published
    WHERE "submission_id" <> ALL ('{}'::bigint[])) as "facts"
    where "effective_takedown_at" is not null
    group by to_char("effective_takedown_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail";

-- MetricParityCheck.values
select to_char("reported_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail",
    cast(count(*) as numeric)
    from "published_report_facts" as "facts"
    where "reported_at" is not null
    group by to_char("reported_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail";

-- MetricParityCheck.values
select to_char("reported_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail",
    cast(count(*) as numeric)
    from "reference_report_facts_changes" as "facts"
    where "reported_at" is not null
    group by to_char("reported_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail";

-- MetricParityCheck.values
select to_char("reported_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail",
    cast(count(*) as numeric)
    from "reference_report_facts_everything" as "facts"
    where "reported_at" is not null
    group by to_char("reported_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail";

-- MetricParityCheck.values
select to_char("reported_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail",
    cast(count(*) as numeric)
    from (SELECT "report_id", "submission_id", "community_id", "community_slug", "platform", "platform_detail", "channel", "outcome", "reported_at", "taken_down_at"
    FROM bi.report_facts_published AS published
    WHERE "report_id" <> ALL ('{}'::bigint[]) AND "submission_id" <> ALL ('{}'::bigint[])) as "facts"
    where "reported_at" is not null
    group by to_char("reported_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail";

-- MetricParityCheck.values
select to_char("submitted_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail",
    (cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) / nullif(cast(count(*) as numeric), ?))
    from "published_submission_facts" as "facts"
    where "submitted_at" is not null
    group by to_char("submitted_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail";

-- MetricParityCheck.values
select to_char("submitted_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail",
    (cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) / nullif(cast(count(*) as numeric), ?))
    from "reference_submission_facts_changes" as "facts"
    where "submitted_at" is not null
    group by to_char("submitted_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail";

-- MetricParityCheck.values
select to_char("submitted_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail",
    (cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) / nullif(cast(count(*) as numeric), ?))
    from "reference_submission_facts_everything" as "facts"
    where "submitted_at" is not null
    group by to_char("submitted_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail";

-- MetricParityCheck.values
select to_char("submitted_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail",
    (cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) / nullif(cast(count(*) as numeric), ?))
    from (SELECT "submission_id", "legacy_id", "community_id", "community_slug", "community_name", "status", "language", "platform", "platform_detail", "platform_source", "platform_rule", "submitted_at", "posted_at", "report_count", "first_reported_at", "report_taken_down_at", "removed_at", "effective_takedown_at", "takedown_source", "hours_to_takedown", "categories", "hashtags", "sentiment", "toxicity"
    FROM bi.submission_facts_published AS published
    WHERE "submission_id" <> ALL ('{}'::bigint[])) as "facts"
    where "submitted_at" is not null
    group by to_char("submitted_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail";

-- MetricParityCheck.values
select to_char("submitted_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail",
    cast(count(*) as numeric)
    from "published_submission_facts" as "facts"
    where "submitted_at" is not null
    group by to_char("submitted_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail";

-- MetricParityCheck.values
select to_char("submitted_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail",
    cast(count(*) as numeric)
    from "reference_submission_facts_changes" as "facts"
    where "submitted_at" is not null
    group by to_char("submitted_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail";

-- MetricParityCheck.values
select to_char("submitted_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail",
    cast(count(*) as numeric)
    from "reference_submission_facts_everything" as "facts"
    where "submitted_at" is not null
    group by to_char("submitted_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail";

-- MetricParityCheck.values
select to_char("submitted_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail",
    cast(count(*) as numeric)
    from (SELECT "submission_id", "legacy_id", "community_id", "community_slug", "community_name", "status", "language", "platform", "platform_detail", "platform_source", "platform_rule", "submitted_at", "posted_at", "report_count", "first_reported_at", "report_taken_down_at", "removed_at", "effective_takedown_at", "takedown_source", "hours_to_takedown", "categories", "hashtags", "sentiment", "toxicity"
    FROM bi.submission_facts_published AS published
    WHERE "submission_id" <> ALL ('{}'::bigint[])) as "facts"
    where "submitted_at" is not null
    group by to_char("submitted_at" AT TIME ZONE 'UTC', 'YYYY-MM'), "community_slug", "platform_detail";

-- ReferenceFacts.bring
CREATE TEMPORARY TABLE "reference_application_summary_everything" ("application_status" "text", "created_at" "timestamptz") ON COMMIT DROP;

-- ReferenceFacts.bring
CREATE TEMPORARY TABLE "reference_application_summary_unverified" ("application_status" "text", "created_at" "timestamptz") ON COMMIT DROP;

-- ReferenceFacts.bring
CREATE TEMPORARY TABLE "reference_report_facts_changes" ("legacy_key" "int8", "community_slug" "text", "reported_at" "timestamptz", "platform_detail" "text") ON COMMIT DROP;

-- ReferenceFacts.bring
CREATE TEMPORARY TABLE "reference_report_facts_everything" ("legacy_key" "int8", "community_slug" "text", "reported_at" "timestamptz", "platform_detail" "text") ON COMMIT DROP;

-- ReferenceFacts.bring
CREATE TEMPORARY TABLE "reference_submission_facts_changes" ("legacy_key" "int8", "community_slug" "text", "submitted_at" "timestamptz", "effective_takedown_at" "timestamptz", "hours_to_takedown" "numeric", "platform_detail" "text") ON COMMIT DROP;

-- ReferenceFacts.bring
CREATE TEMPORARY TABLE "reference_submission_facts_everything" ("legacy_key" "int8", "community_slug" "text", "submitted_at" "timestamptz", "effective_takedown_at" "timestamptz", "hours_to_takedown" "numeric", "platform_detail" "text") ON COMMIT DROP;

-- ReferenceFacts.columns
SELECT * FROM (
SELECT
    posts.id AS legacy_key,
    communities.slug AS community_slug,
    posts.url,
    posts.platform AS platform_field,
    posts.submitted_at,
    coalesce(reported.taken_down_at, posts.removed_at) AS effective_takedown_at,
    round(extract(EPOCH FROM coalesce(reported.taken_down_at, posts.removed_at) - posts.submitted_at) / 3600, 6)
        AS hours_to_takedown
FROM posts
LEFT JOIN communities
    ON communities.id = posts.community_id
    AND communities.id <> ALL (CAST(ARRAY[] AS bigint[]))
LEFT JOIN (
    SELECT post_id, min(taken_down_at) AS taken_down_at
    FROM reports
    WHERE id <> ALL (CAST(ARRAY['KEYS'] AS bigint[])) AND TRUE
    GROUP BY post_id
) AS reported ON reported.post_id = posts.id
WHERE posts.id <> ALL (CAST(ARRAY['KEYS'] AS bigint[])) AND TRUE) AS facts LIMIT 0;

-- ReferenceFacts.columns
SELECT * FROM (
SELECT
    posts.id AS legacy_key,
    communities.slug AS community_slug,
    posts.url,
    posts.platform AS platform_field,
    posts.submitted_at,
    coalesce(reported.taken_down_at, posts.removed_at) AS effective_takedown_at,
    round(extract(EPOCH FROM coalesce(reported.taken_down_at, posts.removed_at) - posts.submitted_at) / 3600, 6)
        AS hours_to_takedown
FROM posts
LEFT JOIN communities
    ON communities.id = posts.community_id
    AND communities.id <> ALL (CAST(ARRAY[] AS bigint[]))
LEFT JOIN (
    SELECT post_id, min(taken_down_at) AS taken_down_at
    FROM reports
    WHERE id <> ALL (CAST(ARRAY['KEYS'] AS bigint[])) AND post_id IN ('KEYS')
    GROUP BY post_id
) AS reported ON reported.post_id = posts.id
WHERE posts.id <> ALL (CAST(ARRAY['KEYS'] AS bigint[])) AND posts.id IN ('KEYS')) AS facts LIMIT 0;

-- ReferenceFacts.columns
SELECT * FROM (
SELECT
    posts.id AS legacy_key,
    communities.slug AS community_slug,
    posts.url,
    posts.platform AS platform_field,
    reports.reported_at
FROM reports
JOIN posts ON posts.id = reports.post_id
LEFT JOIN communities
    ON communities.id = posts.community_id
    AND communities.id <> ALL (CAST(ARRAY[] AS bigint[]))
WHERE reports.id <> ALL (CAST(ARRAY['KEYS'] AS bigint[]))
    AND posts.id <> ALL (CAST(ARRAY['KEYS'] AS bigint[]))
    AND TRUE) AS facts LIMIT 0;

-- ReferenceFacts.columns
SELECT * FROM (
SELECT
    posts.id AS legacy_key,
    communities.slug AS community_slug,
    posts.url,
    posts.platform AS platform_field,
    reports.reported_at
FROM reports
JOIN posts ON posts.id = reports.post_id
LEFT JOIN communities
    ON communities.id = posts.community_id
    AND communities.id <> ALL (CAST(ARRAY[] AS bigint[]))
WHERE reports.id <> ALL (CAST(ARRAY['KEYS'] AS bigint[]))
    AND posts.id <> ALL (CAST(ARRAY['KEYS'] AS bigint[]))
    AND posts.id IN ('KEYS')) AS facts LIMIT 0;

-- ReferenceFacts.columns
SELECT * FROM (
SELECT job_applications.status AS application_status, job_applications.created_at
FROM job_applications
WHERE job_applications.id <> ALL (CAST(ARRAY[] AS bigint[]))
    AND FALSE) AS facts LIMIT 0;

-- ReferenceFacts.columns
SELECT * FROM (
SELECT job_applications.status AS application_status, job_applications.created_at
FROM job_applications
WHERE job_applications.id <> ALL (CAST(ARRAY[] AS bigint[]))
    AND TRUE) AS facts LIMIT 0;

-- ReferenceTables.of: reference.plan
EXPLAIN (VERBOSE, FORMAT JSON)
SELECT job_applications.status AS application_status, job_applications.created_at
FROM job_applications
WHERE job_applications.id <> ALL (CAST(ARRAY[] AS bigint[]))
    AND TRUE;

-- SetAside.read: entity.born_here
SELECT NULL::text AS legacy_id, present."id" AS new_id
FROM "recruiting"."job_applications" AS present
WHERE TRUE
    AND NOT EXISTS (
        SELECT
        FROM etl.id_map
        WHERE id_map.entity = :entity AND id_map.new_id = present."id" AND id_map.held
    );

-- SetAside.read: entity.born_here
SELECT NULL::text AS legacy_id, present."id" AS new_id
FROM "recruiting"."job_applications" AS present
WHERE present."id" = ANY (ARRAY(SELECT fact_key FROM examined_application_summary))
    AND NOT EXISTS (
        SELECT
        FROM etl.id_map
        WHERE id_map.entity = :entity AND id_map.new_id = present."id" AND id_map.held
    );

-- SetAside.read: entity.born_here
SELECT NULL::text AS legacy_id, present."report_id" AS new_id
FROM "core"."reports" AS present
WHERE TRUE
    AND NOT EXISTS (
        SELECT
        FROM etl.id_map
        WHERE id_map.entity = :entity AND id_map.new_id = present."report_id" AND id_map.held
    );

-- SetAside.read: entity.born_here
SELECT NULL::text AS legacy_id, present."report_id" AS new_id
FROM "core"."reports" AS present
WHERE present."submission_id" = ANY (ARRAY(SELECT fact_key FROM examined_submission_facts))
    AND NOT EXISTS (
        SELECT
        FROM etl.id_map
        WHERE id_map.entity = :entity AND id_map.new_id = present."report_id" AND id_map.held
    );

-- SetAside.read: entity.born_here
SELECT NULL::text AS legacy_id, present."submission_id" AS new_id
FROM "core"."submissions" AS present
WHERE TRUE
    AND NOT EXISTS (
        SELECT
        FROM etl.id_map
        WHERE id_map.entity = :entity AND id_map.new_id = present."submission_id" AND id_map.held
    );

-- SetAside.read: entity.born_here
SELECT NULL::text AS legacy_id, present."submission_id" AS new_id
FROM "core"."submissions" AS present
WHERE present."submission_id" = ANY (ARRAY(SELECT fact_key FROM examined_submission_facts))
    AND NOT EXISTS (
        SELECT
        FROM etl.id_map
        WHERE id_map.entity = :entity AND id_map.new_id = present."submission_id" AND id_map.held
    );

-- StoredReference.replaceAll: reference.add
INSERT INTO etl.reference_report_facts
    SELECT
        legacy_key::text         AS legacy_key,
        community_slug::text     AS community_slug,
        reported_at::timestamptz AS reported_at
    FROM "reference_report_facts_everything";

-- StoredReference.replaceAll: reference.add
INSERT INTO etl.reference_submission_facts
    SELECT
        legacy_key::text                   AS legacy_key,
        community_slug::text               AS community_slug,
        submitted_at::timestamptz          AS submitted_at,
        effective_takedown_at::timestamptz AS effective_takedown_at,
        hours_to_takedown::numeric         AS hours_to_takedown
    FROM "reference_submission_facts_everything";

-- StoredReference.replaceAll: reference.differs
WITH said AS (
    SELECT
        legacy_key::text                   AS legacy_key,
        community_slug::text               AS community_slug,
        submitted_at::timestamptz          AS submitted_at,
        effective_takedown_at::timestamptz AS effective_takedown_at,
        hours_to_takedown::numeric         AS hours_to_takedown
    FROM "reference_submission_facts_everything"
)
SELECT
    CASE
        WHEN (SELECT ROW (count(*), sum(hash_record_extended(ROW (said.*), 0))) FROM said)
            IS DISTINCT FROM
            (SELECT ROW (count(*), sum(hash_record_extended(ROW (stored.*), 0))) FROM etl.reference_submission_facts AS stored)
        THEN 1
        ELSE 0
    END;

-- StoredReference.replaceAll: reference.differs
WITH said AS (
    SELECT
        legacy_key::text         AS legacy_key,
        community_slug::text     AS community_slug,
        reported_at::timestamptz AS reported_at
    FROM "reference_report_facts_everything"
)
SELECT
    CASE
        WHEN (SELECT ROW (count(*), sum(hash_record_extended(ROW (said.*), 0))) FROM said)
            IS DISTINCT FROM
            (SELECT ROW (count(*), sum(hash_record_extended(ROW (stored.*), 0))) FROM etl.reference_report_facts AS stored)
        THEN 1
        ELSE 0
    END;

-- StoredReference.replaceAll: reference.has_any
SELECT count(*) FROM (SELECT FROM etl.reference_report_facts LIMIT 1) AS stored;

-- StoredReference.replaceAll: reference.has_any
SELECT count(*) FROM (SELECT FROM etl.reference_submission_facts LIMIT 1) AS stored;

-- StoredReference.replaceAll: reference.replace_differing
WITH said AS MATERIALIZED (
    SELECT
        legacy_key::text                   AS legacy_key,
        community_slug::text               AS community_slug,
        submitted_at::timestamptz          AS submitted_at,
        effective_takedown_at::timestamptz AS effective_takedown_at,
        hours_to_takedown::numeric         AS hours_to_takedown
    FROM "reference_submission_facts_everything"
),
differing AS MATERIALIZED (
    SELECT DISTINCT legacy_key
    FROM (
        (TABLE said EXCEPT ALL TABLE etl.reference_submission_facts)
        UNION ALL
        (TABLE etl.reference_submission_facts EXCEPT ALL TABLE said)
    ) AS differences
),
gone AS (
    DELETE FROM etl.reference_submission_facts AS stored
    USING differing
    WHERE stored.legacy_key = differing.legacy_key
)
INSERT INTO etl.reference_submission_facts
SELECT said.*
FROM said
JOIN differing USING (legacy_key);

-- StoredReference.replaceAll: reference.replace_differing
WITH said AS MATERIALIZED (
    SELECT
        legacy_key::text         AS legacy_key,
        community_slug::text     AS community_slug,
        reported_at::timestamptz AS reported_at
    FROM "reference_report_facts_everything"
),
differing AS MATERIALIZED (
    SELECT DISTINCT legacy_key
    FROM (
        (TABLE said EXCEPT ALL TABLE etl.reference_report_facts)
        UNION ALL
        (TABLE etl.reference_report_facts EXCEPT ALL TABLE said)
    ) AS differences
),
gone AS (
    DELETE FROM etl.reference_report_facts AS stored
    USING differing
    WHERE stored.legacy_key = differing.legacy_key
)
INSERT INTO etl.reference_report_facts
SELECT said.*
FROM said
JOIN differing USING (legacy_key);

-- StoredReference.store: reference.record_reading
INSERT INTO etl.reference_readings (dataset, run_id, as_of, row_versions_hash)
VALUES (
    :dataset,
    :run,
    :as_of,
    (
        SELECT coalesce(sum(hash_record_extended(ROW (xmin), 0)), 0)
        FROM etl.reference_report_facts
    )
)
ON CONFLICT (dataset) DO UPDATE SET run_id = excluded.run_id, as_of = excluded.as_of, row_versions_hash = excluded.row_versions_hash;

-- StoredReference.store: reference.record_reading
INSERT INTO etl.reference_readings (dataset, run_id, as_of, row_versions_hash)
VALUES (
    :dataset,
    :run,
    :as_of,
    (
        SELECT coalesce(sum(hash_record_extended(ROW (xmin), 0)), 0)
        FROM etl.reference_submission_facts
    )
)
ON CONFLICT (dataset) DO UPDATE SET run_id = excluded.run_id, as_of = excluded.as_of, row_versions_hash = excluded.row_versions_hash;

-- StoredReference.store: reference.replace_some
WITH said AS MATERIALIZED (
    SELECT
        legacy_key::text                   AS legacy_key,
        community_slug::text               AS community_slug,
        submitted_at::timestamptz          AS submitted_at,
        effective_takedown_at::timestamptz AS effective_takedown_at,
        hours_to_takedown::numeric         AS hours_to_takedown
    FROM "reference_submission_facts_changes"
),
stored AS MATERIALIZED (
    SELECT *
    FROM etl.reference_submission_facts
    WHERE legacy_key = ANY (:keys)
),
differing AS MATERIALIZED (
    SELECT DISTINCT legacy_key
    FROM (
        (TABLE said EXCEPT ALL TABLE stored)
        UNION ALL
        (TABLE stored EXCEPT ALL TABLE said)
    ) AS differences
),
gone AS (
    DELETE FROM etl.reference_submission_facts
    WHERE legacy_key = ANY (ARRAY(SELECT legacy_key FROM differing))
    RETURNING hash_record_extended(ROW (xmin), 0) AS version
),
added AS (
    INSERT INTO etl.reference_submission_facts
    SELECT said.*
    FROM said
    JOIN differing USING (legacy_key)
    RETURNING hash_record_extended(ROW (xmin), 0) AS version
)
UPDATE etl.reference_readings
SET
    run_id = :run,
    as_of = :as_of,
    row_versions_hash = row_versions_hash - (SELECT coalesce(sum(version), 0) FROM gone) + (SELECT coalesce(sum(version), 0) FROM added)
WHERE dataset = :dataset;

-- StoredReference.store: reference.replace_some
WITH said AS MATERIALIZED (
    SELECT
        legacy_key::text         AS legacy_key,
        community_slug::text     AS community_slug,
        reported_at::timestamptz AS reported_at
    FROM "reference_report_facts_changes"
),
stored AS MATERIALIZED (
    SELECT *
    FROM etl.reference_report_facts
    WHERE legacy_key = ANY (:keys)
),
differing AS MATERIALIZED (
    SELECT DISTINCT legacy_key
    FROM (
        (TABLE said EXCEPT ALL TABLE stored)
        UNION ALL
        (TABLE stored EXCEPT ALL TABLE said)
    ) AS differences
),
gone AS (
    DELETE FROM etl.reference_report_facts
    WHERE legacy_key = ANY (ARRAY(SELECT legacy_key FROM differing))
    RETURNING hash_record_extended(ROW (xmin), 0) AS version
),
added AS (
    INSERT INTO etl.reference_report_facts
    SELECT said.*
    FROM said
    JOIN differing USING (legacy_key)
    RETURNING hash_record_extended(ROW (xmin), 0) AS version
)
UPDATE etl.reference_readings
SET
    run_id = :run,
    as_of = :as_of,
    row_versions_hash = row_versions_hash - (SELECT coalesce(sum(version), 0) FROM gone) + (SELECT coalesce(sum(version), 0) FROM added)
WHERE dataset = :dataset;

-- ZeroSentinelCheck.values
select cast(count(*) as numeric),
    cast(count(*) filter (where ("created_at" >= cast(? as timestamp with time zone) and "created_at" < cast(? as timestamp with time zone))) as numeric)
    from "published_application_summary" as "facts";

-- ZeroSentinelCheck.values
select cast(count(*) as numeric),
    cast(count(*) filter (where ("created_at" >= cast(? as timestamp with time zone) and "created_at" < cast(? as timestamp with time zone))) as numeric)
    from "reference_application_summary_unverified" as "facts";

-- ZeroSentinelCheck.values
select cast(count(*) as numeric),
    cast(count(*) filter (where ("created_at" >= cast(? as timestamp with time zone) and "created_at" < cast(? as timestamp with time zone))) as numeric)
    from (SELECT "application_id", "application_job_id", "application_status", "application_source", "application_notes", "application_created_at", "application_updated_at", "job_id", "company_id", "job_title", "prestige_factor", "compensation_min", "compensation_max", "compensation_currency", "office_city", "office_province", "office_country", "seniority_level", "job_created_at", "job_updated_at", "company_name", "company_industry", "company_website", "company_created_at", "company_updated_at", "created_at", "priority_score", "salary_currency", "salary_min", "salary_max", "location", "experience_level"
    FROM bi.application_summary_published AS published
    WHERE "application_id" <> ALL ('{}'::bigint[])) as "facts";

-- ZeroSentinelCheck.values
select cast(count(*) as numeric),
    cast(count(*) filter (where ("reported_at" >= cast(? as timestamp with time zone) and "reported_at" < cast(? as timestamp with time zone))) as numeric)
    from "published_report_facts" as "facts";

-- ZeroSentinelCheck.values
select cast(count(*) as numeric),
    cast(count(*) filter (where ("reported_at" >= cast(? as timestamp with time zone) and "reported_at" < cast(? as timestamp with time zone))) as numeric)
    from "reference_report_facts_changes" as "facts";

-- ZeroSentinelCheck.values
select cast(count(*) as numeric),
    cast(count(*) filter (where ("reported_at" >= cast(? as timestamp with time zone) and "reported_at" < cast(? as timestamp with time zone))) as numeric)
    from (SELECT "report_id", "submission_id", "community_id", "community_slug", "platform", "platform_detail", "channel", "outcome", "reported_at", "taken_down_at"
    FROM bi.report_facts_published AS published
    WHERE "report_id" <> ALL ('{}'::bigint[]) AND "submission_id" <> ALL ('{}'::bigint[])) as "facts";

-- ZeroSentinelCheck.values
select cast(count(*) as numeric),
    cast(count(*) filter (where ("submitted_at" >= cast(? as timestamp with time zone) and "submitted_at" < cast(? as timestamp with time zone))) as numeric),
    cast(count(*) filter (where "effective_takedown_at" is not null) as numeric),
    cast(count(*) filter (where ("effective_takedown_at" >= cast(? as timestamp with time zone) and "effective_takedown_at" < cast(? as timestamp with time zone) and "effective_takedown_at" is not null)) as numeric),
    (cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) / nullif(cast(count(*) as numeric), ?)),
    (cast(count(*) filter (where ("submitted_at" >= cast(? as timestamp with time zone) and "submitted_at" < cast(? as timestamp with time zone) and "effective_takedown_at" is not null)) as numeric) / nullif(cast(count(*) filter (where ("submitted_at" >= cast(? as timestamp with time zone) and "submitted_at" < cast(? as timestamp with time zone))) as numeric), ?)),
    cast(percentile_cont(cast(? as double precision)) within group (order by "hours_to_takedown") as numeric),
    cast(percentile_cont(cast(? as double precision)) within group (order by "hours_to_takedown") filter (where ("effective_takedown_at" >= cast(? as timestamp with time zone) and "effective_takedown_at" < cast(? as timestamp with time zone))) as numeric)
    from "published_submission_facts" as "facts";

-- ZeroSentinelCheck.values
select cast(count(*) as numeric),
    cast(count(*) filter (where ("submitted_at" >= cast(? as timestamp with time zone) and "submitted_at" < cast(? as timestamp with time zone))) as numeric),
    cast(count(*) filter (where "effective_takedown_at" is not null) as numeric),
    cast(count(*) filter (where ("effective_takedown_at" >= cast(? as timestamp with time zone) and "effective_takedown_at" < cast(? as timestamp with time zone) and "effective_takedown_at" is not null)) as numeric),
    (cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) / nullif(cast(count(*) as numeric), ?)),
    (cast(count(*) filter (where ("submitted_at" >= cast(? as timestamp with time zone) and "submitted_at" < cast(? as timestamp with time zone) and "effective_takedown_at" is not null)) as numeric) / nullif(cast(count(*) filter (where ("submitted_at" >= cast(? as timestamp with time zone) and "submitted_at" < cast(? as timestamp with time zone))) as numeric), ?)),
    cast(percentile_cont(cast(? as double precision)) within group (order by "hours_to_takedown") as numeric),
    cast(percentile_cont(cast(? as double precision)) within group (order by "hours_to_takedown") filter (where ("effective_takedown_at" >= cast(? as timestamp with time zone) and "effective_takedown_at" < cast(? as timestamp with time zone))) as numeric)
    from "reference_submission_facts_changes" as "facts";

-- ZeroSentinelCheck.values
select cast(count(*) as numeric),
    cast(count(*) filter (where ("submitted_at" >= cast(? as timestamp with time zone) and "submitted_at" < cast(? as timestamp with time zone))) as numeric),
    cast(count(*) filter (where "effective_takedown_at" is not null) as numeric),
    cast(count(*) filter (where ("effective_takedown_at" >= cast(? as timestamp with time zone) and "effective_takedown_at" < cast(? as timestamp with time zone) and "effective_takedown_at" is not null)) as numeric),
    (cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) / nullif(cast(count(*) as numeric), ?)),
    (cast(count(*) filter (where ("submitted_at" >= cast(? as timestamp with time zone) and "submitted_at" < cast(? as timestamp with time zone) and "effective_takedown_at" is not null)) as numeric) / nullif(cast(count(*) filter (where ("submitted_at" >= cast(? as timestamp with time zone) and "submitted_at" < cast(? as timestamp with time zone))) as numeric), ?)),
    cast(percentile_cont(cast(? as double precision)) within group (order by "hours_to_takedown") as numeric),
    cast(percentile_cont(cast(? as double precision)) within group (order by "hours_to_takedown") filter (where ("effective_takedown_at" >= cast(? as timestamp with time zone) and "effective_takedown_at" < cast(? as timestamp with time zone))) as numeric)
    from (SELECT "submission_id", "legacy_id", "community_id", "community_slug", "community_name", "status", "language", "platform", "platform_detail", "platform_source", "platform_rule", "submitted_at", "posted_at", "report_count", "first_reported_at", "report_taken_down_at", "removed_at", "effective_takedown_at", "takedown_source", "hours_to_takedown", "categories", "hashtags", "sentiment", "toxicity"
    FROM bi.submission_facts_published AS published
    WHERE "submission_id" <> ALL ('{}'::bigint[])) as "facts";
