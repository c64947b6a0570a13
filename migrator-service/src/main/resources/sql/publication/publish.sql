-- One more publication of a dataset.
INSERT INTO bi.publications
    (
        dataset, version, run_id, mode, reason, row_count, changed_rows,
        checks_passed, checks_warned, checks_failed, published_at, duration_ms
    )
SELECT
    published.dataset,
    coalesce((SELECT max(version) FROM bi.publications WHERE dataset = published.dataset), 0) + 1,
    ?,
    ?,
    ?,
    ?,
    ?,
    ?,
    ?,
    0,
    clock_timestamp(),
    ?
FROM (SELECT ?::text) AS published (dataset)
RETURNING version;
