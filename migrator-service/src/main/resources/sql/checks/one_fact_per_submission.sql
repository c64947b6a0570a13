-- kind: structural
-- severity: critical
-- description: Every submission has exactly one fact, however many reports it has, unless it is marked as deleted
-- datasets: submission_facts
-- entities: posts
-- failing-columns: fact_count
SELECT
    coalesce(living.submission_id, facts.submission_id) AS submission_id,
    coalesce(facts.fact_count, 0) AS fact_count
FROM (
    SELECT submission_id
    FROM core.submissions
    WHERE deleted_at IS NULL AND {examined.submission_facts: submission_id}
) AS living
FULL JOIN (
    SELECT submission_id, count(*) AS fact_count
    FROM {examined.submission_facts: bi.submission_facts_published by submission_id} AS published
    GROUP BY submission_id
) AS facts ON facts.submission_id = living.submission_id
WHERE living.submission_id IS NULL OR facts.fact_count IS DISTINCT FROM 1
