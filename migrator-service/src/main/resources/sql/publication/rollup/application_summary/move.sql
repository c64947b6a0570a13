-- What the changed facts take from the rollup, and what they add to it: nothing where they count as before.
CREATE TEMPORARY TABLE moved_application_summary ON COMMIT DROP AS
WITH counted AS (
    SELECT 1 AS sign, *
    FROM bi.application_counts
    WHERE application_id = ANY (ARRAY(SELECT fact_key FROM changed_application_summary))
    UNION ALL
    SELECT -1 AS sign, *
    FROM counted_before_application_summary
)
SELECT metric_date, application_status, company_id, company_name, sum(sign * applications) AS applications
FROM counted
GROUP BY metric_date, application_status, company_id, company_name
HAVING sum(sign * applications) <> 0;
ANALYZE moved_application_summary;

-- The index finds the rows of a day and status; which of them is a company's, or of none, is told from these.
MERGE INTO bi.application_rollup AS rollup
USING moved_application_summary AS moved
ON rollup.metric_date = moved.metric_date
    AND rollup.application_status = moved.application_status
    AND rollup.company_id IS NOT DISTINCT FROM moved.company_id
    AND rollup.company_name IS NOT DISTINCT FROM moved.company_name
WHEN MATCHED AND rollup.applications + moved.applications = 0 THEN DELETE
WHEN MATCHED THEN UPDATE SET applications = rollup.applications + moved.applications
WHEN NOT MATCHED THEN
    INSERT (metric_date, application_status, company_id, company_name, applications)
    VALUES (moved.metric_date, moved.application_status, moved.company_id, moved.company_name, moved.applications);
