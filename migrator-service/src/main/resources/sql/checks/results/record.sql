-- What a check has found in a run. Parameters: each column in this order.
INSERT INTO etl.check_results (
    run_id, check_id, kind, severity, outcome, description, expected, actual, message, tolerance, faults, fingerprint,
    acceptance_id, rows_at_fault, duration_ms
)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS jsonb), ?);
