UPDATE etl.run_entities
SET missing = missing + ?,
    deleted = deleted + ?
WHERE run_id = ? AND entity = ?;
