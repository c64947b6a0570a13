-- Where kept raw rows say something else than the source: fields that both have, or rows that were not kept at all.
-- Parameters: legacy keys and their rows as JSON, source, entity.
SELECT
    legacy.legacy_id,
    fields.key AS field,
    fields.kept #>> '{}' AS stored,
    fields.said #>> '{}' AS derived
FROM unnest(?::text[], ?::text[]) AS legacy (legacy_id, document)
LEFT JOIN core.legacy_documents AS kept
    ON kept.source = ? AND kept.entity = ? AND kept.legacy_id = legacy.legacy_id
CROSS JOIN LATERAL (
    SELECT NULL AS key, NULL::jsonb AS kept, NULL::jsonb AS said
    WHERE kept.legacy_id IS NULL
    UNION ALL
    SELECT key, stored.value, source.value
    FROM jsonb_each(kept.document) AS stored
    JOIN jsonb_each(legacy.document::jsonb) AS source USING (key)
    WHERE stored.value <> source.value
) AS fields
WHERE kept.legacy_id IS NULL OR kept.document <> legacy.document::jsonb
ORDER BY legacy.legacy_id, fields.key;
