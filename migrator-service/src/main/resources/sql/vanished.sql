-- name: count
UPDATE etl.run_entities
SET missing = missing + :missing,
    deleted = deleted + :deleted
WHERE run_id = :run AND entity = :entity;

-- name: dependents_wait
-- Rows that stay without a reference get it back once the referenced row returns.
INSERT INTO etl.waiting_references (source, entity, legacy_id, referred_entity, referred_legacy_id)
SELECT id_map.source, id_map.entity, id_map.legacy_id, other.entity, other.legacy_id
FROM unnest(CAST(:ids AS bigint[]), CAST(:others AS bigint[])) AS dependent (new_id, other_id)
JOIN etl.id_map ON id_map.source = :source AND id_map.entity = :entity AND id_map.new_id = dependent.new_id
JOIN etl.id_map AS other ON other.source = id_map.source AND other.entity = :other AND other.new_id = dependent.other_id
ON CONFLICT DO NOTHING;

-- name: mark
-- Rows that the source no longer has. Their keys are kept permanently.
UPDATE etl.id_map
SET missing_since = now(),
    held = held AND :held
WHERE source = :source
    AND entity = :entity
    AND legacy_id = ANY (:ids)
    AND missing_since IS NULL;

-- name: new_ids
-- The target's keys of existing rows.
SELECT new_id
FROM etl.id_map
WHERE source = :source
    AND entity = :entity
    AND legacy_id = ANY (:ids)
    AND held;

-- name: quarantine_dependents
-- Rows whose referenced row is deleted wait in quarantine, with their raw row, until it returns.
INSERT INTO etl.quarantine AS quarantine
    (
        source, entity, legacy_id, document, field, rule, reason,
        waits_for_entity, waits_for_legacy_id, first_run_id, last_run_id
    )
SELECT
    id_map.source,
    id_map.entity,
    id_map.legacy_id,
    legacy_documents.document::json,
    :field,
    'reference-exists',
    format('It references row %s of %s, which is gone. It is loaded again once that row is.', other.legacy_id, other.entity),
    other.entity,
    other.legacy_id,
    :run,
    :run
FROM unnest(CAST(:ids AS bigint[]), CAST(:others AS bigint[])) AS dependent (new_id, other_id)
JOIN etl.id_map ON id_map.source = :source AND id_map.entity = :entity AND id_map.new_id = dependent.new_id
JOIN etl.id_map AS other ON other.source = id_map.source AND other.entity = :other AND other.new_id = dependent.other_id
JOIN core.legacy_documents
    ON legacy_documents.source = id_map.source
    AND legacy_documents.entity = id_map.entity
    AND legacy_documents.legacy_id = id_map.legacy_id
ON CONFLICT ON CONSTRAINT quarantine_source_entity_legacy_id_key DO UPDATE
SET document = CASE WHEN quarantine.resolved_at IS NULL THEN quarantine.document ELSE excluded.document END,
    field = excluded.field,
    rule = excluded.rule,
    reason = excluded.reason,
    waits_for_entity = excluded.waits_for_entity,
    waits_for_legacy_id = excluded.waits_for_legacy_id,
    last_run_id = excluded.last_run_id,
    last_seen_at = now(),
    resolved_at = NULL;

-- name: release_dependents
-- Rows whose referenced row is deleted are not in the target any more; the source may still have them.
UPDATE etl.id_map
SET held = false
WHERE source = :source AND entity = :entity AND new_id = ANY (:ids);

-- name: tombstone
-- Marks rows as deleted.
UPDATE {table}
SET deleted_at = now()
WHERE {key} = ANY (:ids);

-- name: delete
DELETE FROM {table}
WHERE {key} = ANY (:ids);

-- name: dependents
-- The rows of a table that reference some rows of another, with these references.
SELECT {key}, {reference}
FROM {table}
WHERE {reference} = ANY (:ids);

-- name: forget_reference
UPDATE {table}
SET {reference} = NULL
WHERE {reference} = ANY (:ids);
