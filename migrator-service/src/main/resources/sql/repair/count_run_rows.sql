SELECT count(*)
FROM etl.repair_rows
WHERE repair_run_id = ? AND coalesce(outcome, 'applied') = ANY (CAST(? AS text[]));
