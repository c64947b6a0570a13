-- Rows whose other end is removed wait in quarantine until it comes back, with the raw row that they came from.
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
    ?,
    'reference-exists',
    format('The row %s of %s that it refers to is gone. This one is taken again once that one is.', other.legacy_id, other.entity),
    other.entity,
    other.legacy_id,
    ?,
    ?
FROM unnest(CAST(? AS bigint[]), CAST(? AS bigint[])) AS dependent (new_id, other_id)
JOIN etl.id_map ON id_map.source = ? AND id_map.entity = ? AND id_map.new_id = dependent.new_id
JOIN etl.id_map AS other ON other.source = id_map.source AND other.entity = ? AND other.new_id = dependent.other_id
JOIN core.legacy_documents
    ON legacy_documents.source = id_map.source
    AND legacy_documents.entity = id_map.entity
    AND legacy_documents.legacy_id = id_map.legacy_id
ON CONFLICT ON CONSTRAINT quarantine_source_entity_legacy_id_key DO UPDATE
SET field = excluded.field,
    rule = excluded.rule,
    reason = excluded.reason,
    waits_for_entity = excluded.waits_for_entity,
    waits_for_legacy_id = excluded.waits_for_legacy_id,
    last_run_id = excluded.last_run_id,
    last_seen_at = now(),
    resolved_at = NULL;
