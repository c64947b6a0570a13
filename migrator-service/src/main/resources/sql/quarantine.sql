-- name: count
-- The number of rows that match a filter.
SELECT count(*)
FROM etl.quarantine
WHERE {quarantine.matching};

-- name: mark
-- Marks rows for another attempt; keeps the first requester and time.
UPDATE etl.quarantine
SET
    retry_requested_by = coalesce(retry_requested_by, :requested_by),
    retry_requested_at = coalesce(retry_requested_at, :requested_at);

-- name: mark_matching
{quarantine.mark}
WHERE {quarantine.matching};

-- name: mark_one
{quarantine.mark}
WHERE quarantine_id = :id AND resolved_at IS NULL;

-- name: matching
-- Whether a row matches a filter; NULL matches every row.
(:state = 'ALL' OR (resolved_at IS NULL) = (:state = 'WAITING'))
    AND (:pipeline_source::text IS NULL OR (source = :pipeline_source AND entity = ANY (:pipeline_entities)))
    AND (:source::text IS NULL OR source = :source)
    AND (:entity::text IS NULL OR entity = :entity)
    AND (:field::text IS NULL OR field = :field)
    AND (:rule::text IS NULL OR rule = :rule);

-- name: reasons
-- Rows grouped by violated rule and field, most frequent first.
SELECT
    source,
    entity,
    field,
    rule,
    count(*) AS rows,
    count(retry_requested_at) AS "retryRequested",
    count(DISTINCT reason) AS reasons,
    min(reason) AS reason,
    min(waits_for_entity) AS "waitsForEntity",
    min(first_run_id) AS "firstRunId",
    min(first_seen_at) AS "firstSeenAt"
FROM etl.quarantine
WHERE {quarantine.matching}
GROUP BY source, entity, field, rule
ORDER BY rows DESC, source, entity, field, rule;

-- name: row
{quarantine.select}
WHERE quarantine_id = :id;

-- name: rows
-- A page of the rows that match a filter, last seen first.
{quarantine.select}
WHERE {quarantine.matching}
ORDER BY last_seen_at DESC, quarantine_id DESC
LIMIT :limit OFFSET :offset;

-- name: select
-- Rows with their document as text, which is passed on verbatim so that no library changes its numbers.
SELECT
    quarantine_id AS id,
    source,
    entity,
    legacy_id AS "legacyId",
    field,
    rule,
    reason,
    attempts,
    first_run_id AS "firstRunId",
    last_run_id AS "lastRunId",
    first_seen_at AS "firstSeenAt",
    last_seen_at AS "lastSeenAt",
    resolved_at AS "resolvedAt",
    CASE
        WHEN waits_for_entity IS NOT NULL THEN jsonb_build_object('entity', waits_for_entity, 'legacyId', waits_for_legacy_id)
    END AS "waitsFor",
    retry_requested_at AS "retryRequestedAt",
    retry_requested_by AS "retryRequestedBy",
    document::text AS document
FROM etl.quarantine;

-- name: share
-- The number of a source's rows in quarantine, and of all its rows, for the entities of a pipeline. A row in quarantine
-- with an older version in the target counts once.
SELECT
    waiting.number AS waiting,
    waiting.without_key + coalesce(known.present_rows, 0) AS of_source
FROM (
    SELECT
        count(*) AS number,
        count(*) FILTER (
            WHERE NOT {load.has_key}
        ) AS without_key
    FROM etl.quarantine
    WHERE source = :source AND entity = ANY (:entities) AND resolved_at IS NULL
) AS waiting
CROSS JOIN (
    SELECT sum(present_rows) AS present_rows
    FROM etl.id_map_counts
    WHERE source = :source AND entity = ANY (:entities)
) AS known;
