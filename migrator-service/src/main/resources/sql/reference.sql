-- name: add
-- Stores the result.
INSERT INTO etl.reference_{dataset}
{said};

-- name: differs
-- 1 if the result differs from the stored one, in any order; else 0.
WITH said AS (
{said}
)
SELECT
    CASE
        WHEN (SELECT ROW (count(*), sum(hash_record_extended(ROW (said.*), 0))) FROM said)
            IS DISTINCT FROM
            (SELECT ROW (count(*), sum(hash_record_extended(ROW (stored.*), 0))) FROM etl.reference_{dataset} AS stored)
        THEN 1
        ELSE 0
    END;

-- name: forget
-- Deletes a dataset's stored result. Not TRUNCATE, which would block readers until the publication ends.
WITH reading AS (
    DELETE FROM etl.reference_readings WHERE dataset = :dataset
)
DELETE FROM etl.reference_{dataset};

-- name: has_any
-- Whether a result is stored for a dataset.
SELECT count(*) FROM (SELECT FROM etl.reference_{dataset} LIMIT 1) AS stored;

-- name: is_as_stored
-- 1 if a dataset's stored rows are those that runs have stored, else 0. Every write, even without triggers, changes a
-- row's version, and deletions change the sum.
SELECT count(*)
FROM etl.reference_readings
WHERE dataset = :dataset
    AND row_versions_hash = (
{reference.row_versions_hash}
    );

-- name: is_whole
-- Whether a dataset's complete result is stored.
SELECT count(*) FROM etl.reference_readings WHERE dataset = :dataset;

-- name: row_versions_hash
-- A hash of the versions of all stored rows.
        SELECT coalesce(sum(hash_record_extended(ROW (xmin), 0)), 0)
        FROM etl.reference_{dataset};

-- name: plan
-- Tables of a reference query, taken from its plan.
EXPLAIN (VERBOSE, FORMAT JSON)
{reference_query};

-- name: record_reading
-- Records the run and the time of the stored result.
INSERT INTO etl.reference_readings (dataset, run_id, as_of, row_versions_hash)
VALUES (
    :dataset,
    :run,
    :as_of,
    (
{reference.row_versions_hash}
    )
)
ON CONFLICT (dataset) DO UPDATE SET run_id = excluded.run_id, as_of = excluded.as_of, row_versions_hash = excluded.row_versions_hash;

-- name: replace_differing
-- Stores rows that differ from the stored ones; one snapshot sees both states of a row.
WITH said AS MATERIALIZED (
{said}
),
differing AS MATERIALIZED (
    SELECT DISTINCT legacy_key
    FROM (
        (TABLE said EXCEPT ALL TABLE etl.reference_{dataset})
        UNION ALL
        (TABLE etl.reference_{dataset} EXCEPT ALL TABLE said)
    ) AS differences
),
gone AS (
    DELETE FROM etl.reference_{dataset} AS stored
    USING differing
    WHERE stored.legacy_key = differing.legacy_key
)
INSERT INTO etl.reference_{dataset}
SELECT said.*
FROM said
JOIN differing USING (legacy_key);

-- name: replace_some
-- Stores some rows if they differ from the stored ones; most edits do not change a reference query's result.
WITH said AS MATERIALIZED (
{said}
),
stored AS MATERIALIZED (
    SELECT *
    FROM etl.reference_{dataset}
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
    DELETE FROM etl.reference_{dataset}
    WHERE legacy_key = ANY (ARRAY(SELECT legacy_key FROM differing))
    RETURNING hash_record_extended(ROW (xmin), 0) AS version
),
added AS (
    INSERT INTO etl.reference_{dataset}
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

-- name: said_report_facts
-- The reference query's result for reports, in stored form.
    SELECT
        legacy_key::text         AS legacy_key,
        community_slug::text     AS community_slug,
        reported_at::timestamptz AS reported_at
    FROM {reference};

-- name: said_submission_facts
-- The reference query's result for submissions, in stored form.
    SELECT
        legacy_key::text                   AS legacy_key,
        community_slug::text               AS community_slug,
        submitted_at::timestamptz          AS submitted_at,
        effective_takedown_at::timestamptz AS effective_takedown_at,
        hours_to_takedown::numeric         AS hours_to_takedown
    FROM {reference};
