-- That a dataset was brought up to date.
INSERT INTO bi.refreshes (dataset, mode, reason, duration_ms, row_count, changed_rows)
VALUES (?, ?, ?, ?, ?, ?);
