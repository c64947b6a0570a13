-- kind: structural
-- severity: critical
-- description: Every column of an application in the summary matches the base rows it is computed from
-- datasets: application_summary
-- entities: job_applications
-- failing-columns: column, fact

-- Repeats the contract's definition of each column, because a check that used the read model's view or functions would
-- repeat their mistakes.
WITH differing AS MATERIALIZED (
    SELECT facts.application_id, to_jsonb(facts) AS fact, to_jsonb(rows) AS said
    FROM {examined.application_summary: bi.application_summary_published by application_id} AS facts
    JOIN (
        SELECT
            job_applications.id AS application_id,
            job_applications.job_id AS application_job_id,
            job_applications.status AS application_status,
            job_applications.source AS application_source,
            job_applications.notes AS application_notes,
            job_applications.created_at AS application_created_at,
            job_applications.updated_at AS application_updated_at,
            jobs.id AS job_id,
            jobs.company_id,
            jobs.job_title,
            jobs.prestige_factor,
            jobs.compensation_min,
            jobs.compensation_max,
            jobs.compensation_currency,
            jobs.office_city,
            jobs.office_province,
            jobs.office_country,
            jobs.seniority_level,
            jobs.created_at AS job_created_at,
            jobs.updated_at AS job_updated_at,
            companies.name AS company_name,
            companies.industry AS company_industry,
            companies.website AS company_website,
            companies.created_at AS company_created_at,
            companies.updated_at AS company_updated_at,
            job_applications.created_at,
            coalesce(jobs.prestige_factor, 0) AS priority_score,
            jobs.compensation_currency AS salary_currency,
            jobs.compensation_min AS salary_min,
            jobs.compensation_max AS salary_max,
            nullif(
                concat_ws(', ', nullif(jobs.office_city, ''), nullif(jobs.office_province, ''), nullif(jobs.office_country, '')), ''
            ) AS location,
            jobs.seniority_level AS experience_level
        FROM recruiting.job_applications
        JOIN recruiting.jobs ON jobs.id = job_applications.job_id
        LEFT JOIN recruiting.companies ON companies.id = jobs.company_id
        WHERE {examined.application_summary: job_applications.id}
    ) AS rows USING (application_id)
    WHERE ROW (facts.*) IS DISTINCT FROM ROW (rows.*)
)
SELECT
    differing.application_id,
    fact.key AS "column",
    fact.value #>> '{}' AS fact,
    said.value #>> '{}' AS "row"
FROM differing
CROSS JOIN LATERAL jsonb_each(differing.fact) AS fact
JOIN LATERAL jsonb_each(differing.said) AS said ON said.key = fact.key AND said.value <> fact.value
ORDER BY differing.application_id, fact.key
