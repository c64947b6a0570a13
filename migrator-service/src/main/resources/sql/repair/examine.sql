-- Every row of a table whose raw row is kept: of that, the columns that the mapping reads, and what the table says today.
SELECT
    id_map.legacy_id,
    id_map.new_id,
    {document} AS document,
    {present}
FROM etl.id_map
JOIN core.legacy_documents USING (source, entity, legacy_id)
JOIN {table} AS present ON present.{key} = id_map.new_id
WHERE id_map.source = ?
    AND id_map.entity = ?
    AND id_map.held
    AND id_map.missing_since IS NULL;
