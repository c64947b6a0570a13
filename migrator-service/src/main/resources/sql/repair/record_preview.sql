INSERT INTO etl.repairs (
    repair, pipeline, repaired_table, key_column, columns, state, requested_by, started_at, finished_at, examined, at_fault,
    refused
)
VALUES (?, ?, ?, ?, ?, 'previewed', ?, CAST(? AS timestamptz), CAST(? AS timestamptz), ?, ?, ?)
RETURNING repair_run_id;
