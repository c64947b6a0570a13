-- about: The newest applications in the base table are in the read model or pending
-- otherwise: SELECT bi.refresh_application_summary(), as plumbline_migrator; if it helps, find out why the change was not marked: check the triggers, and who writes with them disabled
WITH newest AS (
    SELECT id, status, job_id, created_at
    FROM recruiting.job_applications
    ORDER BY created_at DESC
    LIMIT 200
),
-- By an array of keys, because joins cannot be pushed into the scoped view.
published AS (
    SELECT application_id, application_status, job_id, created_at
    FROM bi.application_summary
    WHERE application_id = ANY ((SELECT array_agg(id) FROM newest)::bigint[])
),
differing AS (
    SELECT count(*) AS applications, min(newest.id) AS first
    FROM newest
    JOIN recruiting.job_applications AS living ON living.id = newest.id AND living.deleted_at IS NULL
    LEFT JOIN published ON published.application_id = newest.id
    WHERE (published.application_status, published.job_id, published.created_at)
        IS DISTINCT FROM (newest.status, newest.job_id, newest.created_at)
),
waiting AS (
    SELECT pending_changes FROM bi.dataset_freshness WHERE dataset = 'application_summary'
)
SELECT
    'bi.application_summary' AS subject,
    CASE
        WHEN differing.applications = 0 THEN 'passed'
        WHEN waiting.pending_changes > 0 THEN 'unknown'
        ELSE 'failed'
    END AS outcome,
    CASE
        WHEN differing.applications = 0 THEN 'the newest 200 applications agree'
        ELSE format(
            '%s of the newest 200 applications differ, the first is %s; %s changes wait',
            differing.applications, differing.first, waiting.pending_changes)
    END AS found
FROM differing
CROSS JOIN waiting
