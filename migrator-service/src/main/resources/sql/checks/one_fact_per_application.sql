-- kind: structural
-- severity: critical
-- description: Every application has exactly one row in the summary, unless it is marked as deleted
-- datasets: application_summary
-- entities: job_applications
-- failing-columns: fact_count
SELECT
    coalesce(living.id, facts.application_id) AS application_id,
    coalesce(facts.fact_count, 0) AS fact_count
FROM (
    SELECT id
    FROM recruiting.job_applications
    WHERE deleted_at IS NULL AND {examined.application_summary: id}
) AS living
FULL JOIN (
    SELECT application_id, count(*) AS fact_count
    FROM {examined.application_summary: bi.application_summary_published by application_id} AS published
    GROUP BY application_id
) AS facts ON facts.application_id = living.id
WHERE living.id IS NULL OR facts.fact_count IS DISTINCT FROM 1
