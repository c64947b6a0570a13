-- What is remembered of some rows of an entity. A row that was missing and is back is taken again, whatever its hash.
SELECT
    legacy_id,
    new_id,
    CASE WHEN missing_since IS NULL THEN encode(content_hash, 'hex') END AS content_hash,
    held
FROM etl.id_map
WHERE source = ?
    AND entity = ?
    AND legacy_id = ANY (?);
