-- name: analyze
-- A first load outgrows the planner's statistics faster than autovacuum runs. Without this, each chunk would look up
-- its keys as if the tables were still empty. The entity's own tables are analyzed separately.
ANALYZE etl.id_map, core.legacy_documents, etl.quarantine;

-- name: count_known
-- The expected number of an entity's rows in the source.
SELECT
    coalesce((SELECT present_rows FROM etl.id_map_counts WHERE source = :source AND entity = :entity), 0)
    + (
        SELECT count(*)
        FROM etl.quarantine
        WHERE {load.waits} AND NOT {load.has_key}
    );

-- name: finish_entity
UPDATE etl.run_entities
SET finished_at = clock_timestamp(),
    expected = read
WHERE run_id = :run AND entity = :entity;

-- name: forget_lost_rows
UPDATE etl.id_map
SET held = false
WHERE source = :source
    AND entity = :entity
    AND new_id = ANY (:ids);

-- name: forget_unknown_documents
-- Deletes the stored raw rows of some legacy keys if the id map does not have these keys.
DELETE FROM core.legacy_documents
WHERE legacy_documents.source = :source
    AND legacy_documents.entity = :entity
    AND legacy_documents.legacy_id = ANY (:ids)
    AND NOT EXISTS (
        SELECT
        FROM etl.id_map
        WHERE id_map.source = legacy_documents.source
            AND id_map.entity = legacy_documents.entity
            AND id_map.legacy_id = legacy_documents.legacy_id
    );

-- name: has_key
-- Whether a row in quarantine is in the id map and in the source.
EXISTS (
    SELECT
    FROM etl.id_map
    WHERE id_map.source = quarantine.source
        AND id_map.entity = quarantine.entity
        AND id_map.legacy_id = quarantine.legacy_id
        AND id_map.missing_since IS NULL
);

-- name: hold_found_rows
-- Marks rows as held that the target has; for rows that could not be loaded, the target has an older version.
UPDATE etl.id_map
SET held = true
WHERE source = :source
    AND entity = :entity
    AND legacy_id = ANY (:ids)
    AND NOT held
    AND missing_since IS NULL
    AND EXISTS (SELECT FROM {table} AS main WHERE main.{key} = id_map.new_id);

-- name: known_keys_in_order
-- Rows of an entity expected in the source, in all or some ranges of keys, in the order of the key's text.
SELECT known.legacy_id, known.content_hash
FROM (
{load.known_to_source}
) AS known
WHERE {among}
ORDER BY known.legacy_id COLLATE "C";

-- name: known_ranges
-- The ranges of the keys expected in the source, each with the fingerprint of its keys.
SELECT {range}, {content}
FROM (
{load.known_to_source}
) AS known
GROUP BY 1
ORDER BY {range} COLLATE "C";

-- name: known_to_source
-- Every row of an entity expected in the source: loaded rows, and rows waiting in quarantine that were never loaded. A
-- row that the target lacks, or that waits in quarantine, has no hash, so that it counts as changed. Source and entity
-- are literals, because COPY takes no parameters.
SELECT id_map.legacy_id, CASE WHEN id_map.held AND waiting.legacy_id IS NULL THEN id_map.content_hash END AS content_hash
FROM etl.id_map
LEFT JOIN etl.quarantine AS waiting
    ON waiting.source = id_map.source
    AND waiting.entity = id_map.entity
    AND waiting.legacy_id = id_map.legacy_id
    AND waiting.resolved_at IS NULL
WHERE id_map.source = {source}
    AND id_map.entity = {entity}
    AND id_map.missing_since IS NULL
UNION ALL
SELECT quarantine.legacy_id, NULL
FROM etl.quarantine
WHERE quarantine.source = {source}
    AND quarantine.entity = {entity}
    AND quarantine.resolved_at IS NULL
    AND NOT {load.has_key};

-- name: lost_rows
-- Rows missing from the target because they were deleted there. This is a separate query, because nearly always there
-- are none, and only a query without writes can run in parallel.
SELECT new_id
FROM etl.id_map
WHERE source = :source
    AND entity = :entity
    AND held
    AND NOT EXISTS (SELECT FROM {table} AS main WHERE main.{key} = id_map.new_id);

-- name: not_held_rows
-- Rows of an entity in the source that the id map marks as not held although the target has them or they do not wait in
-- quarantine; and whether this run has already rejected them.
SELECT id_map.legacy_id, coalesce(waiting.last_run_id = :run, false) AS is_rejected
FROM etl.id_map
LEFT JOIN etl.quarantine AS waiting
    ON waiting.source = id_map.source
    AND waiting.entity = id_map.entity
    AND waiting.legacy_id = id_map.legacy_id
    AND waiting.resolved_at IS NULL
WHERE id_map.source = :source
    AND id_map.entity = :entity
    AND NOT id_map.held
    AND id_map.missing_since IS NULL
    AND (waiting.legacy_id IS NULL OR EXISTS (SELECT FROM {table} AS main WHERE main.{key} = id_map.new_id));

-- name: own_run
-- Locks the run until the transaction ends, because a process that takes the pipeline over first marks the run as
-- ended. Marks changes in the transaction as the run's.
SELECT state = 'running' AND set_config('plumbline.run', run_id::text, true) IS NOT NULL
FROM etl.runs
WHERE run_id = :run
FOR SHARE;

-- name: read_checkpoint
SELECT
    mapping_hash AS "mappingHash",
    json_build_object('identity', source_identity, 'snapshotXmin', snapshot_xmin, 'clock', source_clock, 'oldestStart', cursor_low) AS position,
    exhaustive_xmin AS "exhaustiveXmin",
    exhaustive_at AS "exhaustiveAt",
    loaded_through AS "loadedThrough",
    reloads_unchanged AS "reloadsUnchanged",
    extract(EPOCH FROM clock_timestamp() - target_clock) AS age
FROM etl.checkpoints
WHERE pipeline = :pipeline AND entity = :entity;

-- name: save_checkpoint
-- Saves how far an entity has been read, in the transaction of its rows.
INSERT INTO etl.checkpoints
    (
        pipeline, entity, source_identity, mapping_hash, snapshot_xmin, cursor_low, source_clock, target_clock,
        exhaustive_xmin, exhaustive_at, loaded_through, reloads_unchanged, complete, run_id
    )
VALUES (:pipeline, :entity, :source_identity, :mapping_hash, :snapshot_xmin, :cursor_low, :source_clock, clock_timestamp(), :exhaustive_xmin, :exhaustive_at, :loaded_through, :reloads_unchanged, :complete, :run)
ON CONFLICT ON CONSTRAINT checkpoints_pkey DO UPDATE
SET source_identity = excluded.source_identity,
    mapping_hash = excluded.mapping_hash,
    snapshot_xmin = excluded.snapshot_xmin,
    cursor_low = excluded.cursor_low,
    source_clock = excluded.source_clock,
    target_clock = excluded.target_clock,
    exhaustive_xmin = excluded.exhaustive_xmin,
    exhaustive_at = excluded.exhaustive_at,
    loaded_through = excluded.loaded_through,
    reloads_unchanged = excluded.reloads_unchanged,
    complete = excluded.complete,
    run_id = excluded.run_id;

-- name: start_entity
-- Starts a run's counts of an entity, or continues those of an earlier attempt of the run.
INSERT INTO etl.run_entities (run_id, entity, expected, strategy)
VALUES (:run, :entity, :expected, :strategy)
ON CONFLICT ON CONSTRAINT run_entities_pkey DO UPDATE
SET expected = run_entities.read + excluded.expected,
    strategy = excluded.strategy;

-- name: target_columns
-- The columns of a target table, with the properties that a writer needs.
SELECT
    pg_attribute.attname AS column_name,
    pg_type.typname AS type_name,
    coalesce(pg_attribute.attnum = ANY (pg_index.indkey), false) AS is_key,
    pg_get_serial_sequence(pg_attribute.attrelid::regclass::text, pg_attribute.attname) AS sequence
FROM pg_attribute
JOIN pg_type ON pg_type.oid = pg_attribute.atttypid
LEFT JOIN pg_index ON pg_index.indrelid = pg_attribute.attrelid AND pg_index.indisprimary
WHERE pg_attribute.attrelid = to_regclass(:relation)
    AND pg_attribute.attnum > 0
    AND NOT pg_attribute.attisdropped
ORDER BY pg_attribute.attnum;

-- name: waits
-- Whether a row waits in quarantine and belongs to the entity.
quarantine.source = :source
    AND quarantine.entity = :entity
    AND quarantine.resolved_at IS NULL;

-- name: waiting_rows
-- Rows of an entity to retry, because the referenced row has arrived or an operator has requested it; and the row that
-- each waits for.
SELECT quarantine.legacy_id, concat_ws(' ', quarantine.waits_for_entity, quarantine.waits_for_legacy_id) AS awaited
FROM etl.quarantine
WHERE {load.waits}
    AND (
        quarantine.retry_requested_at IS NOT NULL
        OR EXISTS (
            SELECT
            FROM etl.id_map
            WHERE id_map.source = quarantine.source
                AND id_map.entity = quarantine.waits_for_entity
                AND id_map.legacy_id = quarantine.waits_for_legacy_id
                AND id_map.held
        )
    )
UNION
SELECT waiting_references.legacy_id, concat_ws(' ', waiting_references.referred_entity, waiting_references.referred_legacy_id)
FROM etl.waiting_references
JOIN etl.id_map
    ON id_map.source = waiting_references.source
    AND id_map.entity = waiting_references.referred_entity
    AND id_map.legacy_id = waiting_references.referred_legacy_id
    AND id_map.held
WHERE waiting_references.source = :source
    AND waiting_references.entity = :entity
    AND NOT EXISTS (
        SELECT
        FROM etl.quarantine
        WHERE {load.waits}
            AND quarantine.legacy_id = waiting_references.legacy_id
    );
