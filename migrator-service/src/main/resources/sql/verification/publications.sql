-- about: Each dataset is published, and its last publication and its last full refresh were fast enough
-- otherwise: Not published: run its pipeline, or see why the last run did not succeed (docs/operations.md, Numbers are stale). Too long: VACUUM (ANALYZE) the base tables, then check the phases of the run; the next one replaces this result
WITH datasets (dataset) AS (
    VALUES ('submission_facts'), ('application_summary')
),
latest AS (
    SELECT
        datasets.dataset AS subject,
        publications.version IS NOT NULL AS is_there,
        publications.mode,
        publications.row_count,
        publications.duration_ms,
        format('version %s, %s, %s of %s rows changed', version, mode, coalesce(changed_rows::text, 'an unknown number'), row_count) AS done
    FROM datasets
    LEFT JOIN LATERAL (
        SELECT *
        FROM bi.publications
        WHERE publications.dataset = datasets.dataset
        ORDER BY publications.version DESC
        LIMIT 1
    ) AS publications ON true
    UNION ALL
    -- Later publications, or those without changes, do not count.
    SELECT
        format('%s, refreshed in full', datasets.dataset),
        true,
        refreshes.mode,
        refreshes.row_count,
        refreshes.duration_ms,
        format('%s rows at %s', row_count, to_char(refreshed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI "UTC"'))
    FROM datasets
    JOIN LATERAL (
        SELECT *
        FROM bi.refreshes
        WHERE refreshes.dataset = datasets.dataset AND refreshes.mode = 'full'
        ORDER BY refreshes.refresh_id DESC
        LIMIT 1
    ) AS refreshes ON true
),
judged AS (
    SELECT
        latest.*,
        -- A refresh and its checks read everything: allow one minute, and one more per million rows.
        CASE WHEN mode = 'full' THEN 60000 + row_count * 60 / 1000 ELSE 10000 END AS allowed_ms
    FROM latest
)
SELECT
    subject,
    CASE WHEN is_there AND duration_ms <= allowed_ms THEN 'passed' ELSE 'failed' END AS outcome,
    CASE
        WHEN is_there THEN format('%s, in %s ms of %s ms allowed', done, duration_ms, allowed_ms)
        ELSE 'nothing has been published'
    END AS found
FROM judged
