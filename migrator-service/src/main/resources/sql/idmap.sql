-- name: find
-- The new key of a legacy row, in each source that has such a row.
SELECT source, entity, legacy_id, new_id, held, missing_since, first_run_id, last_run_id
FROM etl.id_map
WHERE source = ANY (:sources)
  AND entity = :entity
  AND legacy_id = :legacy_id
ORDER BY source;
