-- Applications of 30 days by status, joined from the base tables as it was before there was a read model.
SELECT job_applications.status, count(*) AS applications
FROM recruiting.job_applications
JOIN recruiting.jobs ON jobs.id = job_applications.job_id
LEFT JOIN recruiting.companies ON companies.id = jobs.company_id
-- An expression, as in recent.sql, so that today's index is not used.
WHERE job_applications.created_at + interval '0' >= now() - interval '30 days'
GROUP BY job_applications.status;
