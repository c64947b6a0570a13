-- name: add_terms
INSERT INTO {table} ({term})
SELECT spelling
FROM unnest(CAST(:spellings AS text[])) AS wanted (spelling)
ON CONFLICT DO NOTHING;

-- name: anything_waits
-- Whether rows of an entity wait, in quarantine or for a reference.
SELECT
    EXISTS (SELECT FROM etl.quarantine WHERE source = :source AND entity = :entity AND resolved_at IS NULL) AS in_quarantine,
    EXISTS (SELECT FROM etl.waiting_references WHERE source = :source AND entity = :entity) AS for_references;

-- name: count
-- Progress. The table's CHECK refuses a chunk unless each row read is written, unchanged or quarantined.
UPDATE etl.run_entities
SET read = read + :read,
    written = written + :written,
    unchanged = unchanged + :unchanged,
    quarantined = quarantined + :quarantined,
    mended = mended + :mended
WHERE run_id = :run AND entity = :entity;

-- name: earlier_documents
-- The raw rows behind the target's current rows.
SELECT legacy_id, document::text AS document
FROM core.legacy_documents
WHERE source = :source
    AND entity = :entity
    AND legacy_id = ANY (:ids);

-- name: find_terms
-- The keys of a dictionary's terms. The database decides which spellings are one term.
SELECT wanted.spelling, dictionary.{key}
FROM unnest(CAST(:spellings AS text[])) AS wanted (spelling)
JOIN {table} AS dictionary ON {identity}(dictionary.{term}) = {identity}(wanted.spelling);

-- name: forget_waiting_references
DELETE FROM etl.waiting_references
WHERE source = :source AND entity = :entity AND legacy_id = ANY (:ids);

-- name: has_known_rows
-- Whether any row of an entity was ever loaded. With EXISTS, the planner would expect an early match and scan all rows
-- of other entities; ORDER BY makes it use the key.
SELECT count(*) > 0
FROM (
    SELECT legacy_id
    FROM etl.id_map
    WHERE source = :source AND entity = :entity
    ORDER BY legacy_id
    LIMIT 1
) AS first_row;

-- name: known_rows
-- The id map's entries of some rows. A row that was missing and is back is loaded again, regardless of its hash. So is
-- a row that waits in quarantine, with all its parts, as if its hash had been emptied.
SELECT
    id_map.legacy_id,
    id_map.new_id,
    CASE
        WHEN waiting.legacy_id IS NOT NULL THEN ''
        WHEN id_map.missing_since IS NULL THEN encode(id_map.content_hash, 'hex')
    END AS content_hash,
    id_map.held
FROM etl.id_map
LEFT JOIN etl.quarantine AS waiting
    ON waiting.source = id_map.source
    AND waiting.entity = id_map.entity
    AND waiting.legacy_id = id_map.legacy_id
    AND waiting.resolved_at IS NULL
WHERE id_map.source = :source
    AND id_map.entity = :entity
    AND id_map.legacy_id = ANY (:ids);

-- name: next_keys
-- The requested number of new keys.
SELECT nextval(CAST(:sequence AS regclass)) FROM generate_series(1, :number);

-- name: present_keys
-- The given keys for which the target has rows.
SELECT main.{key} FROM {table} AS main WHERE main.{key} = ANY (:ids);

-- name: quarantine
-- A row that could not be loaded, with its reason. Counts all attempts.
INSERT INTO etl.quarantine AS quarantine
    (
        source, entity, legacy_id, document, field, rule, reason,
        waits_for_entity, waits_for_legacy_id, first_run_id, last_run_id
    )
VALUES (:source, :entity, :legacy_id, CAST(:document AS json), :field, :rule, :reason, :waits_for_entity, :waits_for_legacy_id, :run, :run)
ON CONFLICT ON CONSTRAINT quarantine_source_entity_legacy_id_key DO UPDATE
SET document = excluded.document,
    field = excluded.field,
    rule = excluded.rule,
    reason = excluded.reason,
    waits_for_entity = excluded.waits_for_entity,
    waits_for_legacy_id = excluded.waits_for_legacy_id,
    attempts = quarantine.attempts + 1,
    last_run_id = excluded.last_run_id,
    last_seen_at = now(),
    retry_requested_at = NULL,
    retry_requested_by = NULL,
    resolved_at = NULL;

-- name: remember_waiting_reference
-- Rows loaded without a reference, whose target may still arrive.
INSERT INTO etl.waiting_references (source, entity, legacy_id, referred_entity, referred_legacy_id)
VALUES (:source, :entity, :legacy_id, :referred_entity, :referred_legacy_id)
ON CONFLICT DO NOTHING;

-- name: replace_documents
-- Replaces the raw rows.
INSERT INTO core.legacy_documents AS legacy_documents (source, entity, legacy_id, document, run_id)
SELECT :source, :entity, taken.legacy_id, CAST(taken.document AS jsonb), :run
FROM unnest(CAST(:ids AS text[]), CAST(:documents AS text[])) AS taken (legacy_id, document)
ON CONFLICT ON CONSTRAINT legacy_documents_pkey DO UPDATE
SET document = excluded.document,
    run_id = excluded.run_id,
    recorded_at = excluded.recorded_at;

-- name: resolve_quarantine
-- Resolves rows in quarantine.
UPDATE etl.quarantine
SET resolved_at = now(),
    retry_requested_at = NULL,
    retry_requested_by = NULL
WHERE source = :source
    AND entity = :entity
    AND legacy_id = ANY (:ids)
    AND resolved_at IS NULL;

-- name: update_documents
-- Replaces existing raw rows.
UPDATE core.legacy_documents
SET document = CAST(taken.document AS jsonb),
    run_id = :run,
    recorded_at = now()
FROM unnest(CAST(:ids AS text[]), CAST(:documents AS text[])) AS taken (legacy_id, document)
WHERE legacy_documents.source = :source
    AND legacy_documents.entity = :entity
    AND legacy_documents.legacy_id = taken.legacy_id;

-- name: update_id_map
-- Updates rows that were loaded again.
UPDATE etl.id_map
SET content_hash = decode(taken.content_hash, 'hex'),
    held = true,
    missing_since = NULL,
    last_run_id = :run
FROM unnest(CAST(:ids AS text[]), CAST(:hashes AS text[])) AS taken (legacy_id, content_hash)
WHERE id_map.source = :source
    AND id_map.entity = :entity
    AND id_map.legacy_id = taken.legacy_id;
