-- Second half of a chunk, the same for every entity: remembers keys, raw rows, rejects and progress, so that all of
-- it commits with the rows themselves.

-- The keys of what was written.
INSERT INTO etl.id_map AS id_map (source, entity, legacy_id, new_id, content_hash, first_run_id, last_run_id)
SELECT
    current_setting('plumbline.source'),
    current_setting('plumbline.entity'),
    legacy_id,
    new_id,
    content_hash,
    current_setting('plumbline.run_id')::bigint,
    current_setting('plumbline.run_id')::bigint
FROM changed_rows
ON CONFLICT ON CONSTRAINT id_map_pkey DO UPDATE
SET content_hash = excluded.content_hash,
    last_run_id = excluded.last_run_id;

-- The raw legacy rows.
INSERT INTO core.legacy_documents AS legacy_documents (source, entity, legacy_id, document, run_id)
SELECT
    current_setting('plumbline.source'),
    current_setting('plumbline.entity'),
    legacy_id,
    document,
    current_setting('plumbline.run_id')::bigint
FROM changed_rows
ON CONFLICT ON CONSTRAINT legacy_documents_pkey DO UPDATE
SET document = excluded.document,
    run_id = excluded.run_id,
    recorded_at = excluded.recorded_at;

-- Rows that could not be taken are kept with their reason.
INSERT INTO etl.quarantine AS quarantine
    (source, entity, legacy_id, document, field, rule, reason, first_run_id, last_run_id)
SELECT
    current_setting('plumbline.source'),
    current_setting('plumbline.entity'),
    legacy_id,
    document,
    field,
    rule,
    reason,
    current_setting('plumbline.run_id')::bigint,
    current_setting('plumbline.run_id')::bigint
FROM rejected_rows
ON CONFLICT ON CONSTRAINT quarantine_source_entity_legacy_id_key DO UPDATE
SET document = excluded.document,
    field = excluded.field,
    rule = excluded.rule,
    reason = excluded.reason,
    attempts = quarantine.attempts + 1,
    last_run_id = excluded.last_run_id,
    resolved_at = NULL;

-- Rows that waited there and have been taken now leave it.
UPDATE etl.quarantine
SET resolved_at = now()
WHERE source = current_setting('plumbline.source')
    AND entity = current_setting('plumbline.entity')
    AND resolved_at IS NULL
    AND legacy_id IN (SELECT legacy_id FROM staged_rows EXCEPT SELECT legacy_id FROM rejected_rows);

INSERT INTO seen_rows (entity, legacy_id)
SELECT current_setting('plumbline.entity'), legacy_id FROM staged_rows
UNION
SELECT current_setting('plumbline.entity'), legacy_id FROM rejected_rows;

-- Progress: every row read is written, unchanged or quarantined, or the table's check refuses the chunk.
UPDATE etl.run_entities
SET read = run_entities.read + chunk.read,
    written = run_entities.written + chunk.written,
    quarantined = run_entities.quarantined + chunk.quarantined,
    unchanged = run_entities.unchanged + chunk.unchanged
FROM (
    SELECT
        keys.read,
        (SELECT count(*) FROM changed_rows) AS written,
        (SELECT count(*) FROM rejected_rows) AS quarantined,
        (
            SELECT count(*)
            FROM staged_rows
            WHERE legacy_id NOT IN (SELECT legacy_id FROM changed_rows)
                AND legacy_id NOT IN (SELECT legacy_id FROM rejected_rows)
        ) AS unchanged
    FROM (
        SELECT count(*) AS read
        FROM (SELECT legacy_id FROM staged_rows UNION SELECT legacy_id FROM rejected_rows) AS read_keys
    ) AS keys
) AS chunk
WHERE run_id = current_setting('plumbline.run_id')::bigint
    AND entity = current_setting('plumbline.entity');
