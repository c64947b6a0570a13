-- about: Each dataset is published, and its last publication took no longer than it may
-- otherwise: Not published: run its pipeline, or see why the last run did not succeed (docs/operations.md, Numbers are stale). Too long: VACUUM (ANALYZE) the base tables, then look at the phases of the run
SELECT
    limits.dataset AS subject,
    CASE
        WHEN latest.version IS NULL OR latest.duration_ms > latest.allowed_ms THEN 'failed'
        ELSE 'passed'
    END AS outcome,
    CASE
        WHEN latest.version IS NULL THEN 'nothing has been published'
        ELSE format(
            'version %s, %s, %s of %s rows changed, in %s ms of %s ms allowed',
            latest.version, latest.mode, latest.changed_rows, latest.row_count, latest.duration_ms, latest.allowed_ms)
    END AS found
FROM (VALUES ('submission_facts'), ('application_summary')) AS limits (dataset)
LEFT JOIN LATERAL (
    SELECT
        publications.*,
        -- A refresh reads everything, and so do its checks: a minute, and one more for each million rows.
        CASE WHEN publications.mode = 'full' THEN 60000 + publications.row_count * 60 / 1000 ELSE 10000 END AS allowed_ms
    FROM bi.publications
    WHERE publications.dataset = limits.dataset
    ORDER BY publications.version DESC
    LIMIT 1
) AS latest ON true
