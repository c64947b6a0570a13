-- about: Every status in the base table is in the read model
-- otherwise: SELECT bi.refresh_application_summary(), as plumbline_migrator; if it helps, find out why the change was not marked: check the triggers, and who writes with them disabled
WITH RECURSIVE statuses AS (
    -- Skips from one status to the next by index, independent of the number of applications.
    (SELECT status FROM recruiting.job_applications ORDER BY status LIMIT 1)
    UNION ALL
    SELECT (
        SELECT job_applications.status
        FROM recruiting.job_applications
        WHERE job_applications.status > statuses.status
        ORDER BY job_applications.status
        LIMIT 1)
    FROM statuses
    WHERE statuses.status IS NOT NULL
),
waiting AS (
    SELECT pending_changes FROM bi.dataset_freshness WHERE dataset = 'application_summary'
)
SELECT
    statuses.status AS subject,
    CASE
        WHEN published.found OR NOT living.found THEN 'passed'
        WHEN waiting.pending_changes > 0 THEN 'unknown'
        ELSE 'failed'
    END AS outcome,
    CASE WHEN published.found THEN 'in both' WHEN living.found THEN 'only in the base table' ELSE 'only of deleted rows' END AS found
FROM statuses
CROSS JOIN LATERAL (
    SELECT EXISTS (
        SELECT FROM bi.application_summary WHERE application_summary.application_status = statuses.status) AS found
) AS published
CROSS JOIN LATERAL (
    SELECT EXISTS (
        SELECT FROM recruiting.job_applications
        WHERE job_applications.status = statuses.status AND job_applications.deleted_at IS NULL) AS found
) AS living
CROSS JOIN waiting
WHERE statuses.status IS NOT NULL
