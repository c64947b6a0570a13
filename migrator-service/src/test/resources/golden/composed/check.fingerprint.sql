-- FactFingerprints.checkDiffering: fingerprint.examine_differing
ANALYZE examined_application_summary;

-- FactFingerprints.checkDiffering: fingerprint.examine_differing
ANALYZE examined_submission_facts;

-- FactFingerprints.checkDiffering: fingerprint.examine_differing
INSERT INTO examined_application_summary (fact_key)
SELECT key
FROM differing_rows
ON CONFLICT DO NOTHING;

-- FactFingerprints.checkDiffering: fingerprint.examine_differing
INSERT INTO examined_submission_facts (fact_key)
SELECT key
FROM differing_rows
ON CONFLICT DO NOTHING;

-- RowFingerprints.collectDiffering
SELECT count(*) FROM differing_blocks;

-- RowFingerprints.collectDiffering: fingerprint.collect_differing_blocks
CREATE TEMPORARY TABLE differing_blocks ON COMMIT DROP AS
SELECT key >> 5 AS block
FROM (
SELECT key, hash, true AS is_present
FROM (
SELECT
    job_applications.id AS key,
    hash_record_extended(
        ROW (job_applications.id, job_applications.xmin, jobs.xmin, companies.xmin, application_keys.xmin), CAST('SEED' AS bigint)
    ) AS hash
FROM recruiting.job_applications
LEFT JOIN recruiting.jobs ON jobs.id = job_applications.job_id
LEFT JOIN recruiting.companies ON companies.id = jobs.company_id
LEFT JOIN etl.id_map AS application_keys
    ON application_keys.entity = 'job_applications' AND application_keys.new_id = job_applications.id
UNION ALL
SELECT application_id, hash_record_extended(ROW (text 'application_summary', facts.*), CAST('SEED' AS bigint))
FROM bi.application_summary_published AS facts
) AS parts
UNION ALL
SELECT key, fingerprint, false
FROM etl.row_fingerprints
WHERE kind = :kind
) AS compared
GROUP BY key >> 5
HAVING bit_xor(hash) <> 0;

-- RowFingerprints.collectDiffering: fingerprint.collect_differing_blocks
CREATE TEMPORARY TABLE differing_blocks ON COMMIT DROP AS
SELECT key >> 5 AS block
FROM (
SELECT key, hash, true AS is_present
FROM (
SELECT
    submissions.submission_id AS key,
    hash_record_extended(
        ROW (1, submissions.submission_id, submissions.xmin, communities.xmin, community_keys.xmin), CAST('SEED' AS bigint)
    ) AS hash
FROM core.submissions
LEFT JOIN core.communities USING (community_id)
LEFT JOIN etl.id_map AS community_keys
    ON community_keys.entity = 'communities' AND community_keys.new_id = submissions.community_id
UNION ALL
SELECT
    post_keys.new_id,
    hash_record_extended(
        ROW (2, post_keys.new_id, post_keys.xmin, legacy_documents.legacy_id IS NOT NULL), CAST('SEED' AS bigint)
    )
FROM etl.id_map AS post_keys
LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
WHERE post_keys.entity = 'posts'
UNION ALL
SELECT submission_id, hash_record_extended(ROW (3, submission_id, xmin), CAST('SEED' AS bigint))
FROM core.post_data
UNION ALL
SELECT submission_id, hash_record_extended(ROW (4, submission_id, xmin), CAST('SEED' AS bigint))
FROM core.submission_metadata
UNION ALL
SELECT submission_id, hash_record_extended(ROW (5, submission_id, xmin), CAST('SEED' AS bigint))
FROM core.analyses
UNION ALL
SELECT
    submission_id,
    hash_record_extended(
        ROW (6, submission_id, category_id, submission_categories.xmin, categories.xmin), CAST('SEED' AS bigint)
    )
FROM core.submission_categories
JOIN core.categories USING (category_id)
UNION ALL
SELECT
    submission_id,
    hash_record_extended(ROW (7, submission_id, hashtag_id, submission_hashtags.xmin, hashtags.xmin), CAST('SEED' AS bigint))
FROM core.submission_hashtags
JOIN core.hashtags USING (hashtag_id)
UNION ALL
SELECT reports.submission_id, hash_record_extended(ROW (8, report_id, reports.xmin, report_keys.xmin), CAST('SEED' AS bigint))
FROM core.reports
LEFT JOIN etl.id_map AS report_keys ON report_keys.entity = 'reports' AND report_keys.new_id = reports.report_id
UNION ALL
SELECT submission_id, hash_record_extended(ROW (text 'submission_facts', facts.*), CAST('SEED' AS bigint))
FROM bi.submission_facts_published AS facts
UNION ALL
SELECT submission_id, hash_record_extended(ROW (text 'report_facts', facts.*), CAST('SEED' AS bigint))
FROM bi.report_facts_published AS facts
) AS parts
UNION ALL
SELECT key, fingerprint, false
FROM etl.row_fingerprints
WHERE kind = :kind
) AS compared
GROUP BY key >> 5
HAVING bit_xor(hash) <> 0;

-- RowFingerprints.collectDiffering: fingerprint.collect_differing_blocks
CREATE TEMPORARY TABLE differing_blocks ON COMMIT DROP AS
SELECT key >> 5 AS block
FROM (
SELECT key, hash, true AS is_present
FROM (
SELECT id_map.new_id AS key, hash_record_extended(ROW (id_map.new_id, id_map.xmin, legacy_documents.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN legacy_documents.xmin = id_map.xmin THEN age(id_map.xmin) ELSE -1 END AS age
    FROM
etl.id_map
LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
WHERE id_map.source = 'moderation' AND id_map.entity = 'communities' AND id_map.held
UNION ALL
SELECT stored."community_id" AS key, hash_record_extended(ROW (stored."community_id", stored.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "core"."communities" AS stored
) AS parts
UNION ALL
SELECT key, fingerprint, false
FROM etl.row_fingerprints
WHERE kind = :kind
) AS compared
GROUP BY key >> 5
HAVING bit_xor(hash) <> 0;

-- RowFingerprints.collectDiffering: fingerprint.collect_differing_blocks
CREATE TEMPORARY TABLE differing_blocks ON COMMIT DROP AS
SELECT key >> 5 AS block
FROM (
SELECT key, hash, true AS is_present
FROM (
SELECT id_map.new_id AS key, hash_record_extended(ROW (id_map.new_id, id_map.xmin, legacy_documents.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN legacy_documents.xmin = id_map.xmin THEN age(id_map.xmin) ELSE -1 END AS age
    FROM
etl.id_map
LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
WHERE id_map.source = 'moderation' AND id_map.entity = 'posts' AND id_map.held
UNION ALL
SELECT stored."submission_id" AS key, hash_record_extended(ROW (stored."submission_id", stored.xmin, "of_community_id".legacy_id), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "core"."submissions" AS stored
LEFT JOIN etl.id_map AS "of_community_id"
    ON "of_community_id".source = 'moderation' AND "of_community_id".entity = 'communities' AND "of_community_id".new_id = stored."community_id"
UNION ALL
SELECT stored."submission_id" AS key, hash_record_extended(ROW (stored."submission_id", stored.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "core"."post_data" AS stored
UNION ALL
SELECT stored."submission_id" AS key, hash_record_extended(ROW (stored."submission_id", stored.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "core"."submission_metadata" AS stored
UNION ALL
SELECT stored."submission_id" AS key, hash_record_extended(ROW (stored."submission_id", stored.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "core"."analyses" AS stored
UNION ALL
SELECT link."submission_id" AS key, hash_record_extended(ROW (link."submission_id", link."hashtag_id", link.xmin, dictionary.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN age(dictionary.xmin) >= age(link.xmin) THEN age(link.xmin) ELSE -1 END AS age
    FROM "core"."submission_hashtags" AS link
    JOIN "core"."hashtags" AS dictionary ON dictionary."hashtag_id" = link."hashtag_id"
UNION ALL
SELECT link."submission_id" AS key, hash_record_extended(ROW (link."submission_id", link."category_id", link.xmin, dictionary.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN age(dictionary.xmin) >= age(link.xmin) THEN age(link.xmin) ELSE -1 END AS age
    FROM "core"."submission_categories" AS link
    JOIN "core"."categories" AS dictionary ON dictionary."category_id" = link."category_id"
) AS parts
UNION ALL
SELECT key, fingerprint, false
FROM etl.row_fingerprints
WHERE kind = :kind
) AS compared
GROUP BY key >> 5
HAVING bit_xor(hash) <> 0;

-- RowFingerprints.collectDiffering: fingerprint.collect_differing_blocks
CREATE TEMPORARY TABLE differing_blocks ON COMMIT DROP AS
SELECT key >> 5 AS block
FROM (
SELECT key, hash, true AS is_present
FROM (
SELECT id_map.new_id AS key, hash_record_extended(ROW (id_map.new_id, id_map.xmin, legacy_documents.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN legacy_documents.xmin = id_map.xmin THEN age(id_map.xmin) ELSE -1 END AS age
    FROM
etl.id_map
LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
WHERE id_map.source = 'moderation' AND id_map.entity = 'reports' AND id_map.held
UNION ALL
SELECT stored."report_id" AS key, hash_record_extended(ROW (stored."report_id", stored.xmin, "of_submission_id".legacy_id), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "core"."reports" AS stored
LEFT JOIN etl.id_map AS "of_submission_id"
    ON "of_submission_id".source = 'moderation' AND "of_submission_id".entity = 'posts' AND "of_submission_id".new_id = stored."submission_id"
) AS parts
UNION ALL
SELECT key, fingerprint, false
FROM etl.row_fingerprints
WHERE kind = :kind
) AS compared
GROUP BY key >> 5
HAVING bit_xor(hash) <> 0;

-- RowFingerprints.collectDiffering: fingerprint.collect_differing_blocks
CREATE TEMPORARY TABLE differing_blocks ON COMMIT DROP AS
SELECT key >> 5 AS block
FROM (
SELECT key, hash, true AS is_present
FROM (
SELECT id_map.new_id AS key, hash_record_extended(ROW (id_map.new_id, id_map.xmin, legacy_documents.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN legacy_documents.xmin = id_map.xmin THEN age(id_map.xmin) ELSE -1 END AS age
    FROM
etl.id_map
LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
WHERE id_map.source = 'recruiting' AND id_map.entity = 'companies' AND id_map.held
UNION ALL
SELECT stored."id" AS key, hash_record_extended(ROW (stored."id", stored.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "recruiting"."companies" AS stored
) AS parts
UNION ALL
SELECT key, fingerprint, false
FROM etl.row_fingerprints
WHERE kind = :kind
) AS compared
GROUP BY key >> 5
HAVING bit_xor(hash) <> 0;

-- RowFingerprints.collectDiffering: fingerprint.collect_differing_blocks
CREATE TEMPORARY TABLE differing_blocks ON COMMIT DROP AS
SELECT key >> 5 AS block
FROM (
SELECT key, hash, true AS is_present
FROM (
SELECT id_map.new_id AS key, hash_record_extended(ROW (id_map.new_id, id_map.xmin, legacy_documents.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN legacy_documents.xmin = id_map.xmin THEN age(id_map.xmin) ELSE -1 END AS age
    FROM
etl.id_map
LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
WHERE id_map.source = 'recruiting' AND id_map.entity = 'job_applications' AND id_map.held
UNION ALL
SELECT stored."id" AS key, hash_record_extended(ROW (stored."id", stored.xmin, "of_job_id".legacy_id), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "recruiting"."job_applications" AS stored
LEFT JOIN etl.id_map AS "of_job_id"
    ON "of_job_id".source = 'recruiting' AND "of_job_id".entity = 'jobs' AND "of_job_id".new_id = stored."job_id"
) AS parts
UNION ALL
SELECT key, fingerprint, false
FROM etl.row_fingerprints
WHERE kind = :kind
) AS compared
GROUP BY key >> 5
HAVING bit_xor(hash) <> 0;

-- RowFingerprints.collectDiffering: fingerprint.collect_differing_blocks
CREATE TEMPORARY TABLE differing_blocks ON COMMIT DROP AS
SELECT key >> 5 AS block
FROM (
SELECT key, hash, true AS is_present
FROM (
SELECT id_map.new_id AS key, hash_record_extended(ROW (id_map.new_id, id_map.xmin, legacy_documents.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN legacy_documents.xmin = id_map.xmin THEN age(id_map.xmin) ELSE -1 END AS age
    FROM
etl.id_map
LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
WHERE id_map.source = 'recruiting' AND id_map.entity = 'jobs' AND id_map.held
UNION ALL
SELECT stored."id" AS key, hash_record_extended(ROW (stored."id", stored.xmin, "of_company_id".legacy_id), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "recruiting"."jobs" AS stored
LEFT JOIN etl.id_map AS "of_company_id"
    ON "of_company_id".source = 'recruiting' AND "of_company_id".entity = 'companies' AND "of_company_id".new_id = stored."company_id"
) AS parts
UNION ALL
SELECT key, fingerprint, false
FROM etl.row_fingerprints
WHERE kind = :kind
) AS compared
GROUP BY key >> 5
HAVING bit_xor(hash) <> 0;

-- RowFingerprints.collectDiffering: fingerprint.collect_differing_rows
CREATE TEMPORARY TABLE differing_rows ON COMMIT DROP AS
SELECT key, bool_or(is_present) AS is_present
FROM (
SELECT key, hash, true AS is_present
FROM (
SELECT
    job_applications.id AS key,
    hash_record_extended(
        ROW (job_applications.id, job_applications.xmin, jobs.xmin, companies.xmin, application_keys.xmin), CAST('SEED' AS bigint)
    ) AS hash
FROM recruiting.job_applications
LEFT JOIN recruiting.jobs ON jobs.id = job_applications.job_id
LEFT JOIN recruiting.companies ON companies.id = jobs.company_id
LEFT JOIN etl.id_map AS application_keys
    ON application_keys.entity = 'job_applications' AND application_keys.new_id = job_applications.id
UNION ALL
SELECT application_id, hash_record_extended(ROW (text 'application_summary', facts.*), CAST('SEED' AS bigint))
FROM bi.application_summary_published AS facts
) AS parts
UNION ALL
SELECT key, fingerprint, false
FROM etl.row_fingerprints
WHERE kind = :kind
) AS compared
WHERE key = ANY (ARRAY(SELECT (block << 5) + place FROM differing_blocks CROSS JOIN generate_series(0, 31) AS place))
GROUP BY key
HAVING bit_xor(hash) <> 0;

-- RowFingerprints.collectDiffering: fingerprint.collect_differing_rows
CREATE TEMPORARY TABLE differing_rows ON COMMIT DROP AS
SELECT key, bool_or(is_present) AS is_present
FROM (
SELECT key, hash, true AS is_present
FROM (
SELECT
    submissions.submission_id AS key,
    hash_record_extended(
        ROW (1, submissions.submission_id, submissions.xmin, communities.xmin, community_keys.xmin), CAST('SEED' AS bigint)
    ) AS hash
FROM core.submissions
LEFT JOIN core.communities USING (community_id)
LEFT JOIN etl.id_map AS community_keys
    ON community_keys.entity = 'communities' AND community_keys.new_id = submissions.community_id
UNION ALL
SELECT
    post_keys.new_id,
    hash_record_extended(
        ROW (2, post_keys.new_id, post_keys.xmin, legacy_documents.legacy_id IS NOT NULL), CAST('SEED' AS bigint)
    )
FROM etl.id_map AS post_keys
LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
WHERE post_keys.entity = 'posts'
UNION ALL
SELECT submission_id, hash_record_extended(ROW (3, submission_id, xmin), CAST('SEED' AS bigint))
FROM core.post_data
UNION ALL
SELECT submission_id, hash_record_extended(ROW (4, submission_id, xmin), CAST('SEED' AS bigint))
FROM core.submission_metadata
UNION ALL
SELECT submission_id, hash_record_extended(ROW (5, submission_id, xmin), CAST('SEED' AS bigint))
FROM core.analyses
UNION ALL
SELECT
    submission_id,
    hash_record_extended(
        ROW (6, submission_id, category_id, submission_categories.xmin, categories.xmin), CAST('SEED' AS bigint)
    )
FROM core.submission_categories
JOIN core.categories USING (category_id)
UNION ALL
SELECT
    submission_id,
    hash_record_extended(ROW (7, submission_id, hashtag_id, submission_hashtags.xmin, hashtags.xmin), CAST('SEED' AS bigint))
FROM core.submission_hashtags
JOIN core.hashtags USING (hashtag_id)
UNION ALL
SELECT reports.submission_id, hash_record_extended(ROW (8, report_id, reports.xmin, report_keys.xmin), CAST('SEED' AS bigint))
FROM core.reports
LEFT JOIN etl.id_map AS report_keys ON report_keys.entity = 'reports' AND report_keys.new_id = reports.report_id
UNION ALL
SELECT submission_id, hash_record_extended(ROW (text 'submission_facts', facts.*), CAST('SEED' AS bigint))
FROM bi.submission_facts_published AS facts
UNION ALL
SELECT submission_id, hash_record_extended(ROW (text 'report_facts', facts.*), CAST('SEED' AS bigint))
FROM bi.report_facts_published AS facts
) AS parts
UNION ALL
SELECT key, fingerprint, false
FROM etl.row_fingerprints
WHERE kind = :kind
) AS compared
WHERE key = ANY (ARRAY(SELECT (block << 5) + place FROM differing_blocks CROSS JOIN generate_series(0, 31) AS place))
GROUP BY key
HAVING bit_xor(hash) <> 0;

-- RowFingerprints.collectDiffering: fingerprint.collect_differing_rows
CREATE TEMPORARY TABLE differing_rows ON COMMIT DROP AS
SELECT key, bool_or(is_present) AS is_present
FROM (
SELECT key, hash, true AS is_present
FROM (
SELECT id_map.new_id AS key, hash_record_extended(ROW (id_map.new_id, id_map.xmin, legacy_documents.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN legacy_documents.xmin = id_map.xmin THEN age(id_map.xmin) ELSE -1 END AS age
    FROM
etl.id_map
LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
WHERE id_map.source = 'moderation' AND id_map.entity = 'communities' AND id_map.held
UNION ALL
SELECT stored."community_id" AS key, hash_record_extended(ROW (stored."community_id", stored.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "core"."communities" AS stored
) AS parts
UNION ALL
SELECT key, fingerprint, false
FROM etl.row_fingerprints
WHERE kind = :kind
) AS compared
WHERE key = ANY (ARRAY(SELECT (block << 5) + place FROM differing_blocks CROSS JOIN generate_series(0, 31) AS place))
GROUP BY key
HAVING bit_xor(hash) <> 0;

-- RowFingerprints.collectDiffering: fingerprint.collect_differing_rows
CREATE TEMPORARY TABLE differing_rows ON COMMIT DROP AS
SELECT key, bool_or(is_present) AS is_present
FROM (
SELECT key, hash, true AS is_present
FROM (
SELECT id_map.new_id AS key, hash_record_extended(ROW (id_map.new_id, id_map.xmin, legacy_documents.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN legacy_documents.xmin = id_map.xmin THEN age(id_map.xmin) ELSE -1 END AS age
    FROM
etl.id_map
LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
WHERE id_map.source = 'moderation' AND id_map.entity = 'posts' AND id_map.held
UNION ALL
SELECT stored."submission_id" AS key, hash_record_extended(ROW (stored."submission_id", stored.xmin, "of_community_id".legacy_id), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "core"."submissions" AS stored
LEFT JOIN etl.id_map AS "of_community_id"
    ON "of_community_id".source = 'moderation' AND "of_community_id".entity = 'communities' AND "of_community_id".new_id = stored."community_id"
UNION ALL
SELECT stored."submission_id" AS key, hash_record_extended(ROW (stored."submission_id", stored.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "core"."post_data" AS stored
UNION ALL
SELECT stored."submission_id" AS key, hash_record_extended(ROW (stored."submission_id", stored.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "core"."submission_metadata" AS stored
UNION ALL
SELECT stored."submission_id" AS key, hash_record_extended(ROW (stored."submission_id", stored.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "core"."analyses" AS stored
UNION ALL
SELECT link."submission_id" AS key, hash_record_extended(ROW (link."submission_id", link."hashtag_id", link.xmin, dictionary.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN age(dictionary.xmin) >= age(link.xmin) THEN age(link.xmin) ELSE -1 END AS age
    FROM "core"."submission_hashtags" AS link
    JOIN "core"."hashtags" AS dictionary ON dictionary."hashtag_id" = link."hashtag_id"
UNION ALL
SELECT link."submission_id" AS key, hash_record_extended(ROW (link."submission_id", link."category_id", link.xmin, dictionary.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN age(dictionary.xmin) >= age(link.xmin) THEN age(link.xmin) ELSE -1 END AS age
    FROM "core"."submission_categories" AS link
    JOIN "core"."categories" AS dictionary ON dictionary."category_id" = link."category_id"
) AS parts
UNION ALL
SELECT key, fingerprint, false
FROM etl.row_fingerprints
WHERE kind = :kind
) AS compared
WHERE key = ANY (ARRAY(SELECT (block << 5) + place FROM differing_blocks CROSS JOIN generate_series(0, 31) AS place))
GROUP BY key
HAVING bit_xor(hash) <> 0;

-- RowFingerprints.collectDiffering: fingerprint.collect_differing_rows
CREATE TEMPORARY TABLE differing_rows ON COMMIT DROP AS
SELECT key, bool_or(is_present) AS is_present
FROM (
SELECT key, hash, true AS is_present
FROM (
SELECT id_map.new_id AS key, hash_record_extended(ROW (id_map.new_id, id_map.xmin, legacy_documents.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN legacy_documents.xmin = id_map.xmin THEN age(id_map.xmin) ELSE -1 END AS age
    FROM
etl.id_map
LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
WHERE id_map.source = 'moderation' AND id_map.entity = 'reports' AND id_map.held
UNION ALL
SELECT stored."report_id" AS key, hash_record_extended(ROW (stored."report_id", stored.xmin, "of_submission_id".legacy_id), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "core"."reports" AS stored
LEFT JOIN etl.id_map AS "of_submission_id"
    ON "of_submission_id".source = 'moderation' AND "of_submission_id".entity = 'posts' AND "of_submission_id".new_id = stored."submission_id"
) AS parts
UNION ALL
SELECT key, fingerprint, false
FROM etl.row_fingerprints
WHERE kind = :kind
) AS compared
WHERE key = ANY (ARRAY(SELECT (block << 5) + place FROM differing_blocks CROSS JOIN generate_series(0, 31) AS place))
GROUP BY key
HAVING bit_xor(hash) <> 0;

-- RowFingerprints.collectDiffering: fingerprint.collect_differing_rows
CREATE TEMPORARY TABLE differing_rows ON COMMIT DROP AS
SELECT key, bool_or(is_present) AS is_present
FROM (
SELECT key, hash, true AS is_present
FROM (
SELECT id_map.new_id AS key, hash_record_extended(ROW (id_map.new_id, id_map.xmin, legacy_documents.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN legacy_documents.xmin = id_map.xmin THEN age(id_map.xmin) ELSE -1 END AS age
    FROM
etl.id_map
LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
WHERE id_map.source = 'recruiting' AND id_map.entity = 'companies' AND id_map.held
UNION ALL
SELECT stored."id" AS key, hash_record_extended(ROW (stored."id", stored.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "recruiting"."companies" AS stored
) AS parts
UNION ALL
SELECT key, fingerprint, false
FROM etl.row_fingerprints
WHERE kind = :kind
) AS compared
WHERE key = ANY (ARRAY(SELECT (block << 5) + place FROM differing_blocks CROSS JOIN generate_series(0, 31) AS place))
GROUP BY key
HAVING bit_xor(hash) <> 0;

-- RowFingerprints.collectDiffering: fingerprint.collect_differing_rows
CREATE TEMPORARY TABLE differing_rows ON COMMIT DROP AS
SELECT key, bool_or(is_present) AS is_present
FROM (
SELECT key, hash, true AS is_present
FROM (
SELECT id_map.new_id AS key, hash_record_extended(ROW (id_map.new_id, id_map.xmin, legacy_documents.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN legacy_documents.xmin = id_map.xmin THEN age(id_map.xmin) ELSE -1 END AS age
    FROM
etl.id_map
LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
WHERE id_map.source = 'recruiting' AND id_map.entity = 'job_applications' AND id_map.held
UNION ALL
SELECT stored."id" AS key, hash_record_extended(ROW (stored."id", stored.xmin, "of_job_id".legacy_id), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "recruiting"."job_applications" AS stored
LEFT JOIN etl.id_map AS "of_job_id"
    ON "of_job_id".source = 'recruiting' AND "of_job_id".entity = 'jobs' AND "of_job_id".new_id = stored."job_id"
) AS parts
UNION ALL
SELECT key, fingerprint, false
FROM etl.row_fingerprints
WHERE kind = :kind
) AS compared
WHERE key = ANY (ARRAY(SELECT (block << 5) + place FROM differing_blocks CROSS JOIN generate_series(0, 31) AS place))
GROUP BY key
HAVING bit_xor(hash) <> 0;

-- RowFingerprints.collectDiffering: fingerprint.collect_differing_rows
CREATE TEMPORARY TABLE differing_rows ON COMMIT DROP AS
SELECT key, bool_or(is_present) AS is_present
FROM (
SELECT key, hash, true AS is_present
FROM (
SELECT id_map.new_id AS key, hash_record_extended(ROW (id_map.new_id, id_map.xmin, legacy_documents.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN legacy_documents.xmin = id_map.xmin THEN age(id_map.xmin) ELSE -1 END AS age
    FROM
etl.id_map
LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
WHERE id_map.source = 'recruiting' AND id_map.entity = 'jobs' AND id_map.held
UNION ALL
SELECT stored."id" AS key, hash_record_extended(ROW (stored."id", stored.xmin, "of_company_id".legacy_id), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "recruiting"."jobs" AS stored
LEFT JOIN etl.id_map AS "of_company_id"
    ON "of_company_id".source = 'recruiting' AND "of_company_id".entity = 'companies' AND "of_company_id".new_id = stored."company_id"
) AS parts
UNION ALL
SELECT key, fingerprint, false
FROM etl.row_fingerprints
WHERE kind = :kind
) AS compared
WHERE key = ANY (ARRAY(SELECT (block << 5) + place FROM differing_blocks CROSS JOIN generate_series(0, 31) AS place))
GROUP BY key
HAVING bit_xor(hash) <> 0;

-- RowFingerprints.store: fingerprint.store
WITH present AS MATERIALIZED (
    SELECT key, bit_xor(hash) AS fingerprint
    FROM (
SELECT id_map.new_id AS key, hash_record_extended(ROW (id_map.new_id, id_map.xmin, legacy_documents.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN legacy_documents.xmin = id_map.xmin THEN age(id_map.xmin) ELSE -1 END AS age
    FROM
etl.id_map
LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
WHERE id_map.source = 'moderation' AND id_map.entity = 'communities' AND id_map.held
UNION ALL
SELECT stored."community_id" AS key, hash_record_extended(ROW (stored."community_id", stored.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "core"."communities" AS stored
    ) AS parts
    WHERE key = ANY (?)
    GROUP BY key
),
gone AS (
    DELETE FROM etl.row_fingerprints AS stored
    WHERE kind = :kind
        AND key = ANY (?)
        AND NOT EXISTS (SELECT FROM present WHERE present.key = stored.key)
)
INSERT INTO etl.row_fingerprints AS stored (kind, key, fingerprint)
SELECT :kind, key, fingerprint
FROM present
ON CONFLICT ON CONSTRAINT row_fingerprints_pkey DO UPDATE
SET fingerprint = excluded.fingerprint
WHERE stored.fingerprint <> excluded.fingerprint;

-- RowFingerprints.store: fingerprint.store
WITH present AS MATERIALIZED (
    SELECT key, bit_xor(hash) AS fingerprint
    FROM (
SELECT id_map.new_id AS key, hash_record_extended(ROW (id_map.new_id, id_map.xmin, legacy_documents.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN legacy_documents.xmin = id_map.xmin THEN age(id_map.xmin) ELSE -1 END AS age
    FROM
etl.id_map
LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
WHERE id_map.source = 'moderation' AND id_map.entity = 'posts' AND id_map.held
UNION ALL
SELECT stored."submission_id" AS key, hash_record_extended(ROW (stored."submission_id", stored.xmin, "of_community_id".legacy_id), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "core"."submissions" AS stored
LEFT JOIN etl.id_map AS "of_community_id"
    ON "of_community_id".source = 'moderation' AND "of_community_id".entity = 'communities' AND "of_community_id".new_id = stored."community_id"
UNION ALL
SELECT stored."submission_id" AS key, hash_record_extended(ROW (stored."submission_id", stored.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "core"."post_data" AS stored
UNION ALL
SELECT stored."submission_id" AS key, hash_record_extended(ROW (stored."submission_id", stored.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "core"."submission_metadata" AS stored
UNION ALL
SELECT stored."submission_id" AS key, hash_record_extended(ROW (stored."submission_id", stored.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "core"."analyses" AS stored
UNION ALL
SELECT link."submission_id" AS key, hash_record_extended(ROW (link."submission_id", link."hashtag_id", link.xmin, dictionary.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN age(dictionary.xmin) >= age(link.xmin) THEN age(link.xmin) ELSE -1 END AS age
    FROM "core"."submission_hashtags" AS link
    JOIN "core"."hashtags" AS dictionary ON dictionary."hashtag_id" = link."hashtag_id"
UNION ALL
SELECT link."submission_id" AS key, hash_record_extended(ROW (link."submission_id", link."category_id", link.xmin, dictionary.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN age(dictionary.xmin) >= age(link.xmin) THEN age(link.xmin) ELSE -1 END AS age
    FROM "core"."submission_categories" AS link
    JOIN "core"."categories" AS dictionary ON dictionary."category_id" = link."category_id"
    ) AS parts
    WHERE key = ANY (?)
    GROUP BY key
),
gone AS (
    DELETE FROM etl.row_fingerprints AS stored
    WHERE kind = :kind
        AND key = ANY (?)
        AND NOT EXISTS (SELECT FROM present WHERE present.key = stored.key)
)
INSERT INTO etl.row_fingerprints AS stored (kind, key, fingerprint)
SELECT :kind, key, fingerprint
FROM present
ON CONFLICT ON CONSTRAINT row_fingerprints_pkey DO UPDATE
SET fingerprint = excluded.fingerprint
WHERE stored.fingerprint <> excluded.fingerprint;

-- RowFingerprints.store: fingerprint.store
WITH present AS MATERIALIZED (
    SELECT key, bit_xor(hash) AS fingerprint
    FROM (
SELECT id_map.new_id AS key, hash_record_extended(ROW (id_map.new_id, id_map.xmin, legacy_documents.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN legacy_documents.xmin = id_map.xmin THEN age(id_map.xmin) ELSE -1 END AS age
    FROM
etl.id_map
LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
WHERE id_map.source = 'moderation' AND id_map.entity = 'reports' AND id_map.held
UNION ALL
SELECT stored."report_id" AS key, hash_record_extended(ROW (stored."report_id", stored.xmin, "of_submission_id".legacy_id), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "core"."reports" AS stored
LEFT JOIN etl.id_map AS "of_submission_id"
    ON "of_submission_id".source = 'moderation' AND "of_submission_id".entity = 'posts' AND "of_submission_id".new_id = stored."submission_id"
    ) AS parts
    WHERE key = ANY (?)
    GROUP BY key
),
gone AS (
    DELETE FROM etl.row_fingerprints AS stored
    WHERE kind = :kind
        AND key = ANY (?)
        AND NOT EXISTS (SELECT FROM present WHERE present.key = stored.key)
)
INSERT INTO etl.row_fingerprints AS stored (kind, key, fingerprint)
SELECT :kind, key, fingerprint
FROM present
ON CONFLICT ON CONSTRAINT row_fingerprints_pkey DO UPDATE
SET fingerprint = excluded.fingerprint
WHERE stored.fingerprint <> excluded.fingerprint;

-- RowFingerprints.store: fingerprint.store
WITH present AS MATERIALIZED (
    SELECT key, bit_xor(hash) AS fingerprint
    FROM (
SELECT id_map.new_id AS key, hash_record_extended(ROW (id_map.new_id, id_map.xmin, legacy_documents.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN legacy_documents.xmin = id_map.xmin THEN age(id_map.xmin) ELSE -1 END AS age
    FROM
etl.id_map
LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
WHERE id_map.source = 'recruiting' AND id_map.entity = 'companies' AND id_map.held
UNION ALL
SELECT stored."id" AS key, hash_record_extended(ROW (stored."id", stored.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "recruiting"."companies" AS stored
    ) AS parts
    WHERE key = ANY (?)
    GROUP BY key
),
gone AS (
    DELETE FROM etl.row_fingerprints AS stored
    WHERE kind = :kind
        AND key = ANY (?)
        AND NOT EXISTS (SELECT FROM present WHERE present.key = stored.key)
)
INSERT INTO etl.row_fingerprints AS stored (kind, key, fingerprint)
SELECT :kind, key, fingerprint
FROM present
ON CONFLICT ON CONSTRAINT row_fingerprints_pkey DO UPDATE
SET fingerprint = excluded.fingerprint
WHERE stored.fingerprint <> excluded.fingerprint;

-- RowFingerprints.store: fingerprint.store
WITH present AS MATERIALIZED (
    SELECT key, bit_xor(hash) AS fingerprint
    FROM (
SELECT id_map.new_id AS key, hash_record_extended(ROW (id_map.new_id, id_map.xmin, legacy_documents.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN legacy_documents.xmin = id_map.xmin THEN age(id_map.xmin) ELSE -1 END AS age
    FROM
etl.id_map
LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
WHERE id_map.source = 'recruiting' AND id_map.entity = 'job_applications' AND id_map.held
UNION ALL
SELECT stored."id" AS key, hash_record_extended(ROW (stored."id", stored.xmin, "of_job_id".legacy_id), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "recruiting"."job_applications" AS stored
LEFT JOIN etl.id_map AS "of_job_id"
    ON "of_job_id".source = 'recruiting' AND "of_job_id".entity = 'jobs' AND "of_job_id".new_id = stored."job_id"
    ) AS parts
    WHERE key = ANY (?)
    GROUP BY key
),
gone AS (
    DELETE FROM etl.row_fingerprints AS stored
    WHERE kind = :kind
        AND key = ANY (?)
        AND NOT EXISTS (SELECT FROM present WHERE present.key = stored.key)
)
INSERT INTO etl.row_fingerprints AS stored (kind, key, fingerprint)
SELECT :kind, key, fingerprint
FROM present
ON CONFLICT ON CONSTRAINT row_fingerprints_pkey DO UPDATE
SET fingerprint = excluded.fingerprint
WHERE stored.fingerprint <> excluded.fingerprint;

-- RowFingerprints.store: fingerprint.store
WITH present AS MATERIALIZED (
    SELECT key, bit_xor(hash) AS fingerprint
    FROM (
SELECT id_map.new_id AS key, hash_record_extended(ROW (id_map.new_id, id_map.xmin, legacy_documents.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN legacy_documents.xmin = id_map.xmin THEN age(id_map.xmin) ELSE -1 END AS age
    FROM
etl.id_map
LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
WHERE id_map.source = 'recruiting' AND id_map.entity = 'jobs' AND id_map.held
UNION ALL
SELECT stored."id" AS key, hash_record_extended(ROW (stored."id", stored.xmin, "of_company_id".legacy_id), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "recruiting"."jobs" AS stored
LEFT JOIN etl.id_map AS "of_company_id"
    ON "of_company_id".source = 'recruiting' AND "of_company_id".entity = 'companies' AND "of_company_id".new_id = stored."company_id"
    ) AS parts
    WHERE key = ANY (?)
    GROUP BY key
),
gone AS (
    DELETE FROM etl.row_fingerprints AS stored
    WHERE kind = :kind
        AND key = ANY (?)
        AND NOT EXISTS (SELECT FROM present WHERE present.key = stored.key)
)
INSERT INTO etl.row_fingerprints AS stored (kind, key, fingerprint)
SELECT :kind, key, fingerprint
FROM present
ON CONFLICT ON CONSTRAINT row_fingerprints_pkey DO UPDATE
SET fingerprint = excluded.fingerprint
WHERE stored.fingerprint <> excluded.fingerprint;

-- RowFingerprints.storeWhere: fingerprint.store
WITH present AS MATERIALIZED (
    SELECT key, bit_xor(hash) AS fingerprint
    FROM (
SELECT
    job_applications.id AS key,
    hash_record_extended(
        ROW (job_applications.id, job_applications.xmin, jobs.xmin, companies.xmin, application_keys.xmin), CAST('SEED' AS bigint)
    ) AS hash
FROM recruiting.job_applications
LEFT JOIN recruiting.jobs ON jobs.id = job_applications.job_id
LEFT JOIN recruiting.companies ON companies.id = jobs.company_id
LEFT JOIN etl.id_map AS application_keys
    ON application_keys.entity = 'job_applications' AND application_keys.new_id = job_applications.id
UNION ALL
SELECT application_id, hash_record_extended(ROW (text 'application_summary', facts.*), CAST('SEED' AS bigint))
FROM bi.application_summary_published AS facts
    ) AS parts
    WHERE TRUE
    GROUP BY key
),
gone AS (
    DELETE FROM etl.row_fingerprints AS stored
    WHERE kind = :kind
        AND TRUE
        AND NOT EXISTS (SELECT FROM present WHERE present.key = stored.key)
)
INSERT INTO etl.row_fingerprints AS stored (kind, key, fingerprint)
SELECT :kind, key, fingerprint
FROM present
ON CONFLICT ON CONSTRAINT row_fingerprints_pkey DO UPDATE
SET fingerprint = excluded.fingerprint
WHERE stored.fingerprint <> excluded.fingerprint;

-- RowFingerprints.storeWhere: fingerprint.store
WITH present AS MATERIALIZED (
    SELECT key, bit_xor(hash) AS fingerprint
    FROM (
SELECT
    job_applications.id AS key,
    hash_record_extended(
        ROW (job_applications.id, job_applications.xmin, jobs.xmin, companies.xmin, application_keys.xmin), CAST('SEED' AS bigint)
    ) AS hash
FROM recruiting.job_applications
LEFT JOIN recruiting.jobs ON jobs.id = job_applications.job_id
LEFT JOIN recruiting.companies ON companies.id = jobs.company_id
LEFT JOIN etl.id_map AS application_keys
    ON application_keys.entity = 'job_applications' AND application_keys.new_id = job_applications.id
UNION ALL
SELECT application_id, hash_record_extended(ROW (text 'application_summary', facts.*), CAST('SEED' AS bigint))
FROM bi.application_summary_published AS facts
    ) AS parts
    WHERE key = ANY (ARRAY(SELECT fact_key FROM examined_application_summary))
    GROUP BY key
),
gone AS (
    DELETE FROM etl.row_fingerprints AS stored
    WHERE kind = :kind
        AND key = ANY (ARRAY(SELECT fact_key FROM examined_application_summary))
        AND NOT EXISTS (SELECT FROM present WHERE present.key = stored.key)
)
INSERT INTO etl.row_fingerprints AS stored (kind, key, fingerprint)
SELECT :kind, key, fingerprint
FROM present
ON CONFLICT ON CONSTRAINT row_fingerprints_pkey DO UPDATE
SET fingerprint = excluded.fingerprint
WHERE stored.fingerprint <> excluded.fingerprint;

-- RowFingerprints.storeWhere: fingerprint.store
WITH present AS MATERIALIZED (
    SELECT key, bit_xor(hash) AS fingerprint
    FROM (
SELECT
    submissions.submission_id AS key,
    hash_record_extended(
        ROW (1, submissions.submission_id, submissions.xmin, communities.xmin, community_keys.xmin), CAST('SEED' AS bigint)
    ) AS hash
FROM core.submissions
LEFT JOIN core.communities USING (community_id)
LEFT JOIN etl.id_map AS community_keys
    ON community_keys.entity = 'communities' AND community_keys.new_id = submissions.community_id
UNION ALL
SELECT
    post_keys.new_id,
    hash_record_extended(
        ROW (2, post_keys.new_id, post_keys.xmin, legacy_documents.legacy_id IS NOT NULL), CAST('SEED' AS bigint)
    )
FROM etl.id_map AS post_keys
LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
WHERE post_keys.entity = 'posts'
UNION ALL
SELECT submission_id, hash_record_extended(ROW (3, submission_id, xmin), CAST('SEED' AS bigint))
FROM core.post_data
UNION ALL
SELECT submission_id, hash_record_extended(ROW (4, submission_id, xmin), CAST('SEED' AS bigint))
FROM core.submission_metadata
UNION ALL
SELECT submission_id, hash_record_extended(ROW (5, submission_id, xmin), CAST('SEED' AS bigint))
FROM core.analyses
UNION ALL
SELECT
    submission_id,
    hash_record_extended(
        ROW (6, submission_id, category_id, submission_categories.xmin, categories.xmin), CAST('SEED' AS bigint)
    )
FROM core.submission_categories
JOIN core.categories USING (category_id)
UNION ALL
SELECT
    submission_id,
    hash_record_extended(ROW (7, submission_id, hashtag_id, submission_hashtags.xmin, hashtags.xmin), CAST('SEED' AS bigint))
FROM core.submission_hashtags
JOIN core.hashtags USING (hashtag_id)
UNION ALL
SELECT reports.submission_id, hash_record_extended(ROW (8, report_id, reports.xmin, report_keys.xmin), CAST('SEED' AS bigint))
FROM core.reports
LEFT JOIN etl.id_map AS report_keys ON report_keys.entity = 'reports' AND report_keys.new_id = reports.report_id
UNION ALL
SELECT submission_id, hash_record_extended(ROW (text 'submission_facts', facts.*), CAST('SEED' AS bigint))
FROM bi.submission_facts_published AS facts
UNION ALL
SELECT submission_id, hash_record_extended(ROW (text 'report_facts', facts.*), CAST('SEED' AS bigint))
FROM bi.report_facts_published AS facts
    ) AS parts
    WHERE TRUE
    GROUP BY key
),
gone AS (
    DELETE FROM etl.row_fingerprints AS stored
    WHERE kind = :kind
        AND TRUE
        AND NOT EXISTS (SELECT FROM present WHERE present.key = stored.key)
)
INSERT INTO etl.row_fingerprints AS stored (kind, key, fingerprint)
SELECT :kind, key, fingerprint
FROM present
ON CONFLICT ON CONSTRAINT row_fingerprints_pkey DO UPDATE
SET fingerprint = excluded.fingerprint
WHERE stored.fingerprint <> excluded.fingerprint;

-- RowFingerprints.storeWhere: fingerprint.store
WITH present AS MATERIALIZED (
    SELECT key, bit_xor(hash) AS fingerprint
    FROM (
SELECT
    submissions.submission_id AS key,
    hash_record_extended(
        ROW (1, submissions.submission_id, submissions.xmin, communities.xmin, community_keys.xmin), CAST('SEED' AS bigint)
    ) AS hash
FROM core.submissions
LEFT JOIN core.communities USING (community_id)
LEFT JOIN etl.id_map AS community_keys
    ON community_keys.entity = 'communities' AND community_keys.new_id = submissions.community_id
UNION ALL
SELECT
    post_keys.new_id,
    hash_record_extended(
        ROW (2, post_keys.new_id, post_keys.xmin, legacy_documents.legacy_id IS NOT NULL), CAST('SEED' AS bigint)
    )
FROM etl.id_map AS post_keys
LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
WHERE post_keys.entity = 'posts'
UNION ALL
SELECT submission_id, hash_record_extended(ROW (3, submission_id, xmin), CAST('SEED' AS bigint))
FROM core.post_data
UNION ALL
SELECT submission_id, hash_record_extended(ROW (4, submission_id, xmin), CAST('SEED' AS bigint))
FROM core.submission_metadata
UNION ALL
SELECT submission_id, hash_record_extended(ROW (5, submission_id, xmin), CAST('SEED' AS bigint))
FROM core.analyses
UNION ALL
SELECT
    submission_id,
    hash_record_extended(
        ROW (6, submission_id, category_id, submission_categories.xmin, categories.xmin), CAST('SEED' AS bigint)
    )
FROM core.submission_categories
JOIN core.categories USING (category_id)
UNION ALL
SELECT
    submission_id,
    hash_record_extended(ROW (7, submission_id, hashtag_id, submission_hashtags.xmin, hashtags.xmin), CAST('SEED' AS bigint))
FROM core.submission_hashtags
JOIN core.hashtags USING (hashtag_id)
UNION ALL
SELECT reports.submission_id, hash_record_extended(ROW (8, report_id, reports.xmin, report_keys.xmin), CAST('SEED' AS bigint))
FROM core.reports
LEFT JOIN etl.id_map AS report_keys ON report_keys.entity = 'reports' AND report_keys.new_id = reports.report_id
UNION ALL
SELECT submission_id, hash_record_extended(ROW (text 'submission_facts', facts.*), CAST('SEED' AS bigint))
FROM bi.submission_facts_published AS facts
UNION ALL
SELECT submission_id, hash_record_extended(ROW (text 'report_facts', facts.*), CAST('SEED' AS bigint))
FROM bi.report_facts_published AS facts
    ) AS parts
    WHERE key = ANY (ARRAY(SELECT fact_key FROM examined_submission_facts))
    GROUP BY key
),
gone AS (
    DELETE FROM etl.row_fingerprints AS stored
    WHERE kind = :kind
        AND key = ANY (ARRAY(SELECT fact_key FROM examined_submission_facts))
        AND NOT EXISTS (SELECT FROM present WHERE present.key = stored.key)
)
INSERT INTO etl.row_fingerprints AS stored (kind, key, fingerprint)
SELECT :kind, key, fingerprint
FROM present
ON CONFLICT ON CONSTRAINT row_fingerprints_pkey DO UPDATE
SET fingerprint = excluded.fingerprint
WHERE stored.fingerprint <> excluded.fingerprint;
