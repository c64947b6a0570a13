SELECT
    source_identity,
    mapping_hash,
    snapshot_xmin,
    cursor_low,
    source_clock,
    target_clock,
    exhaustive_xmin,
    exhaustive_at,
    loaded_through,
    takes_again,
    clock_timestamp() AS target_now
FROM etl.checkpoints
WHERE pipeline = ? AND entity = ?;
