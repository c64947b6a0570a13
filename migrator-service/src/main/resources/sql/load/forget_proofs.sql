-- Rows that are removed from the target are not proven any more; their kept raw rows stay.
UPDATE etl.proven_content
SET bundle_hash = NULL
FROM etl.id_map
WHERE id_map.source = ?
    AND id_map.entity = ?
    AND id_map.new_id = ANY (?)
    AND proven_content.source = id_map.source
    AND proven_content.entity = id_map.entity
    AND proven_content.legacy_id = id_map.legacy_id;
