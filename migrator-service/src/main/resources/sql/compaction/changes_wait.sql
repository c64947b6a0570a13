-- Whether facts of a dataset have changed that no publication shows yet: a refresh would show them past the checks.
-- Parameter: the dataset.
SELECT count(*)
FROM (SELECT FROM bi.pending_changes WHERE dataset = ? LIMIT 1) AS waiting;
