UPDATE etl.repairs
SET state = 'reverted',
    reverted_by = ?,
    revert_reason = ?,
    reverted_at = CAST(? AS timestamptz),
    rows_reverted = ?,
    rows_kept = ?,
    last_run_id = (SELECT coalesce(max(runs.run_id), 0) FROM etl.runs WHERE runs.pipeline = repairs.pipeline)
WHERE repair_run_id = ?;
