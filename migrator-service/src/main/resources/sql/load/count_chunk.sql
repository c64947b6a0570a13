-- Progress. The table's check refuses a chunk in which a row read is neither written, unchanged nor quarantined.
UPDATE etl.run_entities
SET read = read + ?,
    written = written + ?,
    unchanged = unchanged + ?,
    quarantined = quarantined + ?,
    mended = mended + ?
WHERE run_id = ? AND entity = ?;
