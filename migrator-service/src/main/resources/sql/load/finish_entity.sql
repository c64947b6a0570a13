UPDATE etl.run_entities
SET finished_at = clock_timestamp(),
    expected = read
WHERE run_id = ? AND entity = ?;
