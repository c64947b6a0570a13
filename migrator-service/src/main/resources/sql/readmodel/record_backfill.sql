-- That the rollup of a dataset was counted anew: what was answered from the old ones is not given again.
-- Parameters: dataset, first day, the day after the last one, how long it took, dataset.
INSERT INTO bi.refreshes (dataset, mode, reason, duration_ms, row_count)
SELECT ?, 'incremental', format('the rollups from %s to %s were counted anew', ?::date, ?::date), ?, coalesce(
    (SELECT row_count FROM bi.publications WHERE dataset = ? ORDER BY version DESC LIMIT 1),
    0
);
