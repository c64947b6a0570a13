-- What it found and how it ended is known at the end of the transaction.
INSERT INTO etl.repairs (
    repair, pipeline, repaired_table, key_column, columns, state, requested_by, reason, started_at, last_run_id
)
VALUES (
    ?, ?, ?, ?, ?, 'applied', ?, ?, CAST(? AS timestamptz),
    (SELECT coalesce(max(run_id), 0) FROM etl.runs WHERE pipeline = ?)
)
RETURNING repair_run_id;
