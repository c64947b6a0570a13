-- kind: structural
-- severity: warning
-- description: No orphans: every application's job, and every job's company if it names one, exists and is not deleted
-- entities: jobs, job_applications
-- failing-columns: legacy_id
SELECT
    'jobs' AS entity,
    jobs.id,
    'companies' AS refers_to,
    legacy_documents.document ->> 'company_id' AS legacy_id
FROM recruiting.jobs
JOIN etl.id_map ON id_map.entity = 'jobs' AND id_map.new_id = jobs.id
JOIN core.legacy_documents
    ON legacy_documents.source = id_map.source
    AND legacy_documents.entity = id_map.entity
    AND legacy_documents.legacy_id = id_map.legacy_id
LEFT JOIN recruiting.companies ON companies.id = jobs.company_id AND companies.deleted_at IS NULL
WHERE jobs.deleted_at IS NULL
    AND companies.id IS NULL
    AND legacy_documents.document ->> 'company_id' IS NOT NULL
UNION ALL
SELECT 'job_applications', job_applications.id, 'jobs', job_applications.job_id::text
FROM recruiting.job_applications
JOIN recruiting.jobs ON jobs.id = job_applications.job_id
WHERE job_applications.deleted_at IS NULL AND jobs.deleted_at IS NOT NULL
