-- Which legacy keys of an entity stand for rows that the target has.
SELECT legacy_id
FROM etl.id_map
WHERE source = ?
    AND entity = ?
    AND held
    AND legacy_id = ANY (?);
