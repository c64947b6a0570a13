-- name: collect_differing_blocks
-- Blocks of rows with a fingerprint that differs from the stored one. A block is 32 neighbouring keys, so that
-- comparing millions of rows needs little memory. Equal fingerprints cancel each other out.
DROP TABLE IF EXISTS pg_temp.differing_blocks;
CREATE TEMPORARY TABLE differing_blocks ON COMMIT DROP AS
SELECT key >> 5 AS block
FROM (
{fingerprint.compared}
) AS compared
GROUP BY key >> 5
HAVING bit_xor(hash) <> 0;
ANALYZE differing_blocks;

-- name: collect_differing_rows
-- Rows of these blocks whose fingerprints differ from the stored ones, including rows without a stored one and deleted
-- rows.
DROP TABLE IF EXISTS pg_temp.differing_rows;
CREATE TEMPORARY TABLE differing_rows ON COMMIT DROP AS
SELECT key, bool_or(is_present) AS is_present
FROM (
{fingerprint.compared}
) AS compared
WHERE {in_blocks}
GROUP BY key
HAVING bit_xor(hash) <> 0;
ANALYZE differing_rows;

-- name: compared
-- Current rows, and rows as they were when their fingerprints were stored.
SELECT key, hash, true AS is_present
FROM (
{parts}
) AS parts
UNION ALL
SELECT key, fingerprint, false
FROM etl.row_fingerprints
WHERE kind = :kind;

-- name: delete_gone
-- Deletes the fingerprints of deleted rows.
DELETE FROM etl.row_fingerprints
WHERE kind = :kind
    AND key IN (SELECT key FROM differing_rows WHERE NOT is_present);

-- name: examine_differing
-- Adds facts whose fingerprints differ from the stored ones to the facts to check.
INSERT INTO examined_{publication} (fact_key)
SELECT key
FROM differing_rows
ON CONFLICT DO NOTHING;
ANALYZE examined_{publication};

-- name: parts_of_application_summary
-- The rows behind an application's fact, and its published row.
SELECT
    job_applications.id AS key,
    hash_record_extended(
        ROW (job_applications.id, job_applications.xmin, jobs.xmin, companies.xmin, application_keys.xmin), {seed}
    ) AS hash
FROM recruiting.job_applications
LEFT JOIN recruiting.jobs ON jobs.id = job_applications.job_id
LEFT JOIN recruiting.companies ON companies.id = jobs.company_id
LEFT JOIN etl.id_map AS application_keys
    ON application_keys.entity = 'job_applications' AND application_keys.new_id = job_applications.id
UNION ALL
SELECT application_id, hash_record_extended(ROW (text 'application_summary', facts.*), {seed})
FROM bi.application_summary_published AS facts;

-- name: parts_of_submission_facts
-- The rows behind a submission's facts, the rows that checks compare them with, including rows of dictionaries and
-- keys, each identified by xmin; and the published rows. The numbers keep parts written by one transaction from
-- cancelling each other out.
SELECT
    submissions.submission_id AS key,
    hash_record_extended(
        ROW (1, submissions.submission_id, submissions.xmin, communities.xmin, community_keys.xmin), {seed}
    ) AS hash
FROM core.submissions
LEFT JOIN core.communities USING (community_id)
LEFT JOIN etl.id_map AS community_keys
    ON community_keys.entity = 'communities' AND community_keys.new_id = submissions.community_id
UNION ALL
SELECT
    post_keys.new_id,
    hash_record_extended(
        ROW (2, post_keys.new_id, post_keys.xmin, legacy_documents.legacy_id IS NOT NULL), {seed}
    )
FROM etl.id_map AS post_keys
LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
WHERE post_keys.entity = 'posts'
UNION ALL
SELECT submission_id, hash_record_extended(ROW (3, submission_id, xmin), {seed})
FROM core.post_data
UNION ALL
SELECT submission_id, hash_record_extended(ROW (4, submission_id, xmin), {seed})
FROM core.submission_metadata
UNION ALL
SELECT submission_id, hash_record_extended(ROW (5, submission_id, xmin), {seed})
FROM core.analyses
UNION ALL
SELECT
    submission_id,
    hash_record_extended(
        ROW (6, submission_id, category_id, submission_categories.xmin, categories.xmin), {seed}
    )
FROM core.submission_categories
JOIN core.categories USING (category_id)
UNION ALL
SELECT
    submission_id,
    hash_record_extended(ROW (7, submission_id, hashtag_id, submission_hashtags.xmin, hashtags.xmin), {seed})
FROM core.submission_hashtags
JOIN core.hashtags USING (hashtag_id)
UNION ALL
SELECT reports.submission_id, hash_record_extended(ROW (8, report_id, reports.xmin, report_keys.xmin), {seed})
FROM core.reports
LEFT JOIN etl.id_map AS report_keys ON report_keys.entity = 'reports' AND report_keys.new_id = reports.report_id
UNION ALL
SELECT submission_id, hash_record_extended(ROW (text 'submission_facts', facts.*), {seed})
FROM bi.submission_facts_published AS facts
UNION ALL
SELECT submission_id, hash_record_extended(ROW (text 'report_facts', facts.*), {seed})
FROM bi.report_facts_published AS facts;

-- name: store
-- Stores the fingerprints of rows, and deletes those of deleted rows.
WITH present AS MATERIALIZED (
    SELECT key, bit_xor(hash) AS fingerprint
    FROM (
{parts}
    ) AS parts
    WHERE {chosen}
    GROUP BY key
),
gone AS (
    DELETE FROM etl.row_fingerprints AS stored
    WHERE kind = :kind
        AND {chosen}
        AND NOT EXISTS (SELECT FROM present WHERE present.key = stored.key)
)
INSERT INTO etl.row_fingerprints AS stored (kind, key, fingerprint)
SELECT :kind, key, fingerprint
FROM present
ON CONFLICT ON CONSTRAINT row_fingerprints_pkey DO UPDATE
SET fingerprint = excluded.fingerprint
WHERE stored.fingerprint <> excluded.fingerprint;

-- name: store_as_written
-- Stores the fingerprints of rows unchanged since their run.
INSERT INTO etl.row_fingerprints AS stored (kind, key, fingerprint)
SELECT :kind, key, fingerprint
FROM as_written
ON CONFLICT ON CONSTRAINT row_fingerprints_pkey DO UPDATE
SET fingerprint = excluded.fingerprint
WHERE stored.fingerprint <> excluded.fingerprint;
