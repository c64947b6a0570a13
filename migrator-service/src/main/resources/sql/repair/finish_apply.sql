UPDATE etl.repairs
SET finished_at = CAST(? AS timestamptz),
    examined = ?,
    at_fault = ?,
    refused = ?,
    figures_before = CAST(? AS jsonb),
    figures_after = CAST(? AS jsonb)
WHERE repair_run_id = ?;
