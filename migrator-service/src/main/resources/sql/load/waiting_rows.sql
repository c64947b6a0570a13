-- Rows of an entity that another attempt may take: what they wait for has come, or an operator asks for it.
SELECT quarantine.legacy_id
FROM etl.quarantine
WHERE quarantine.source = ?
    AND quarantine.entity = ?
    AND quarantine.resolved_at IS NULL
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
SELECT waiting_references.legacy_id
FROM etl.waiting_references
JOIN etl.id_map
    ON id_map.source = waiting_references.source
    AND id_map.entity = waiting_references.referred_entity
    AND id_map.legacy_id = waiting_references.referred_legacy_id
    AND id_map.held
WHERE waiting_references.source = ? AND waiting_references.entity = ?;
