-- How far an entity has been read, in the transaction of the rows that it speaks of.
INSERT INTO etl.checkpoints
    (
        pipeline, entity, source_identity, mapping_hash, snapshot_xmin, cursor_low, source_clock, target_clock,
        exhaustive_xmin, exhaustive_at, loaded_through, takes_again, complete, run_id
    )
VALUES (?, ?, ?, ?, ?, ?, ?, clock_timestamp(), ?, ?, ?, ?, ?, ?)
ON CONFLICT ON CONSTRAINT checkpoints_pkey DO UPDATE
SET source_identity = excluded.source_identity,
    mapping_hash = excluded.mapping_hash,
    snapshot_xmin = excluded.snapshot_xmin,
    cursor_low = excluded.cursor_low,
    source_clock = excluded.source_clock,
    target_clock = excluded.target_clock,
    exhaustive_xmin = excluded.exhaustive_xmin,
    exhaustive_at = excluded.exhaustive_at,
    loaded_through = excluded.loaded_through,
    takes_again = excluded.takes_again,
    complete = excluded.complete,
    run_id = excluded.run_id;
