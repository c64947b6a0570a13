-- name: find
-- The new key of a legacy row, in each source with such a row.
SELECT
    source,
    entity,
    legacy_id AS "legacyId",
    new_id AS "newId",
    held,
    missing_since AS "missingSince",
    first_run_id AS "firstRunId",
    last_run_id AS "lastRunId"
FROM etl.id_map
WHERE source = ANY (:sources)
  AND entity = :entity
  AND legacy_id = :legacy_id
ORDER BY source;
