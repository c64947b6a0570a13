-- The legacy database's own values of each application; see submission_facts.sql.
SELECT job_applications.status AS application_status, job_applications.created_at
FROM job_applications
WHERE job_applications.id <> ALL (CAST({quarantined.job_applications} AS bigint[]))
    AND {examined.job_applications: job_applications.id}
