-- The rows that applications are made of which another hand than a run has changed: whichever of them it was.
INSERT INTO edited_rows (relation, new_id)
SELECT 'recruiting.job_applications', fact_key
FROM examined_application_summary
WHERE by_hand
UNION
SELECT 'recruiting.jobs', job_id
FROM recruiting.job_applications
WHERE id = ANY (ARRAY(SELECT fact_key FROM examined_application_summary WHERE by_hand))
UNION
SELECT 'recruiting.companies', jobs.company_id
FROM recruiting.job_applications
JOIN recruiting.jobs ON jobs.id = job_applications.job_id
WHERE job_applications.id = ANY (ARRAY(SELECT fact_key FROM examined_application_summary WHERE by_hand))
    AND jobs.company_id IS NOT NULL;
