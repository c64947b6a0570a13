    -- The rows that an application's fact is made of, as in rows_of_submission_facts.sql.
    SELECT
        job_applications.id AS key,
        hash_record_extended(
            ROW (job_applications.id, job_applications.xmin, jobs.xmin, companies.xmin, application_keys.xmin), {seed}
        ) AS hash
    FROM recruiting.job_applications
    LEFT JOIN recruiting.jobs ON jobs.id = job_applications.job_id
    LEFT JOIN recruiting.companies ON companies.id = jobs.company_id
    LEFT JOIN etl.id_map AS application_keys
        ON application_keys.entity = 'job_applications' AND application_keys.new_id = job_applications.id
