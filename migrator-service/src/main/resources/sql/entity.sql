-- name: born_here
-- Rows of a table without a legacy row: the new application created them, so legacy figures do not count them.
SELECT NULL::text AS legacy_id, present.{key} AS new_id
FROM {table} AS present
WHERE {examined}
    AND NOT EXISTS (
        SELECT
        FROM etl.id_map
        WHERE id_map.entity = :entity AND id_map.new_id = present.{key} AND id_map.held
    );

-- name: count_held
-- The number of an entity's rows in both target and source.
SELECT count(*)
FROM etl.id_map
JOIN {table} AS main ON main.{key} = id_map.new_id
WHERE id_map.source = :source AND id_map.entity = :entity AND id_map.held AND id_map.missing_since IS NULL;

-- name: examined_legacy_ids
-- The legacy keys of the facts to check; facts created in the new system have none.
SELECT id_map.legacy_id
FROM {examined} AS examined
JOIN etl.id_map ON id_map.source = :source AND id_map.entity = :entity AND id_map.new_id = examined.fact_key;

-- name: held_by_id_map
-- For each entity, the number of rows that the target should have because the source has them.
SELECT entity, held_rows AS held
FROM etl.id_map_counts
WHERE source = :source;

-- name: lost_facts
-- Facts to check whose row is in the id map but not in the target.
SELECT count(*)
FROM {examined} AS examined
JOIN etl.id_map ON id_map.source = :source AND id_map.entity = :entity AND id_map.new_id = examined.fact_key
WHERE id_map.held
    AND id_map.missing_since IS NULL
    AND NOT EXISTS (SELECT FROM {table} AS main WHERE main.{key} = examined.fact_key);

-- name: miscounted_keys
-- Entities of a source whose counter in id_map_counts disagrees with id_map.
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
-- Rows in quarantine without a version in the target.
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
            AND id_map.missing_since IS NULL
    );

-- name: set_aside
-- Rows of an entity that comparisons exclude: those waiting in quarantine and, if requested, those that the source no
-- longer has. By legacy key and, if the target has a version of the row, by new key.
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
-- An entity's rows to which some rows of another table belong.
SELECT legacy_id, new_id
FROM etl.id_map
WHERE source = :source
    AND entity = :entity
    AND new_id IN (SELECT {whole_key} FROM {table} WHERE {key} = ANY (:parts));
