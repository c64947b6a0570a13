-- name: born_here
-- Rows of a table that no legacy row stands for: the new application made them, and no legacy figure knows of them.
SELECT NULL::text AS legacy_id, present.{key} AS new_id
FROM {table} AS present
WHERE {examined}
    AND NOT EXISTS (
        SELECT
        FROM etl.id_map
        WHERE id_map.entity = :entity AND id_map.new_id = present.{key} AND id_map.held
    );

-- name: count_held
-- How many rows of an entity the target has that the source has too.
SELECT count(*)
FROM etl.id_map
JOIN {table} AS main ON main.{key} = id_map.new_id
WHERE id_map.source = :source AND id_map.entity = :entity AND id_map.held AND id_map.missing_since IS NULL;

-- name: examined_legacy_ids
-- The legacy keys of the facts that are to be looked at; those born in the new system have none.
SELECT id_map.legacy_id
FROM {examined} AS examined
JOIN etl.id_map ON id_map.source = :source AND id_map.entity = :entity AND id_map.new_id = examined.fact_key;

-- name: held_by_id_map
-- By entity, the rows that the target should hold because the source has them.
SELECT entity, held_rows AS held
FROM etl.id_map_counts
WHERE source = :source;

-- name: lost_facts
-- Of the facts that are to be looked at, those whose row the id map knows and the target has not.
SELECT count(*)
FROM {examined} AS examined
JOIN etl.id_map ON id_map.source = :source AND id_map.entity = :entity AND id_map.new_id = examined.fact_key
WHERE id_map.held
    AND id_map.missing_since IS NULL
    AND NOT EXISTS (SELECT FROM {table} AS main WHERE main.{key} = examined.fact_key);

-- name: miscounted_keys
-- Entities of a source whose keys are not as many as was counted while they were written.
SELECT entity, sum(counted) AS counted, sum(keys) AS keys
FROM (
    SELECT entity, held_rows AS counted, 0 AS keys
    FROM etl.id_map_counts
    WHERE source = :source
    UNION ALL
    SELECT entity, 0, count(*)
    FROM etl.id_map
    WHERE source = :source AND held AND missing_since IS NULL
    GROUP BY entity
) AS compared
GROUP BY entity
HAVING sum(counted) <> sum(keys)
ORDER BY entity;

-- name: never_loaded
-- Rows in quarantine of which the target holds no version.
SELECT count(*)
FROM etl.quarantine
WHERE {load.waits}
    AND NOT EXISTS (
        SELECT
        FROM etl.id_map
        WHERE id_map.source = quarantine.source
            AND id_map.entity = quarantine.entity
            AND id_map.legacy_id = quarantine.legacy_id
            AND id_map.held
    );

-- name: set_aside
-- Rows of an entity that comparisons leave out, by their old key and, where the target holds a version of them, their
-- new one: those that wait in quarantine and, if asked for, those that the source no longer has.
SELECT quarantine.legacy_id, id_map.new_id
FROM etl.quarantine
LEFT JOIN etl.id_map
    ON id_map.source = quarantine.source
    AND id_map.entity = quarantine.entity
    AND id_map.legacy_id = quarantine.legacy_id
    AND id_map.held
WHERE {load.waits}
UNION
SELECT legacy_id, new_id
FROM etl.id_map
WHERE source = :source
    AND entity = :entity
    AND held
    AND missing_since IS NOT NULL
    AND :with_missing;

-- name: wholes
-- The rows of an entity that some rows of another table belong to.
SELECT legacy_id, new_id
FROM etl.id_map
WHERE source = :source
    AND entity = :entity
    AND new_id IN (SELECT {whole_key} FROM {table} WHERE {key} = ANY (:parts));
