UPDATE etl.run_entities
SET finished_at = now(),
    expected = read
WHERE run_id = ? AND entity = ?;
