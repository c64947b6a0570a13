-- Of each mapped column, in one pass over an entity: in how many rows the legacy database has the key that is asked for (of JSON keys
-- only), in how many the target has no value for what it says, and in how many the legacy value is a JSON object that could have the
-- key. Parameters: source, entity.
-- Placeholders: counts; tables, the target's, each joined by the new key.
SELECT
    {counts}
FROM etl.id_map
JOIN core.legacy_documents USING (source, entity, legacy_id)
{tables}
WHERE id_map.source = ? AND id_map.entity = ? AND id_map.held
