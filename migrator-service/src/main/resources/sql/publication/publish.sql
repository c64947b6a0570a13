INSERT INTO bi.publications
    (
        dataset, version, run_id, mode, row_count, changed_rows,
        checks_passed, checks_warned, checks_failed, published_at, duration_ms
    )
SELECT
    'submission_facts',
    coalesce((SELECT max(version) FROM bi.publications WHERE dataset = 'submission_facts'), 0) + 1,
    ?,
    'full',
    (SELECT count(*) FROM bi.mv_submission_facts),
    ?,
    ?,
    ?,
    0,
    clock_timestamp(),
    ?
RETURNING version;
