-- The newest applications, joined from the base tables and sorted, as they were before there was a read model.
SELECT job_applications.*, jobs.*, companies.*, coalesce(jobs.prestige_factor, 0) AS priority_score
FROM recruiting.job_applications
JOIN recruiting.jobs ON jobs.id = job_applications.job_id
LEFT JOIN recruiting.companies ON companies.id = jobs.company_id
WHERE job_applications.deleted_at IS NULL
-- An expression, so that today's index does not help the old join.
ORDER BY job_applications.created_at + interval '0', job_applications.id DESC
LIMIT 20;
