-- A row that could not be taken, with its reason. Attempts are counted, whoever makes them.
INSERT INTO etl.quarantine AS quarantine
    (
        source, entity, legacy_id, document, field, rule, reason,
        waits_for_entity, waits_for_legacy_id, first_run_id, last_run_id
    )
VALUES (?, ?, ?, CAST(? AS json), ?, ?, ?, ?, ?, ?, ?)
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
