-- The legacy keys of the facts that are to be looked at; those born in the new system have none.
SELECT id_map.legacy_id
FROM {examined} AS examined
JOIN etl.id_map ON id_map.source = ? AND id_map.entity = ? AND id_map.new_id = examined.fact_key
