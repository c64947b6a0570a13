-- Of the facts that are to be looked at, those whose row the id map knows and the target has not.
SELECT count(*)
FROM {examined} AS examined
JOIN etl.id_map ON id_map.source = ? AND id_map.entity = ? AND id_map.new_id = examined.fact_key
WHERE id_map.held
    AND id_map.missing_since IS NULL
    AND NOT EXISTS (SELECT FROM {table} AS main WHERE main.{key} = examined.fact_key);
