-- kind: structural
-- severity: critical
-- description: Every submission has exactly one fact, however many reports it has
SELECT
    coalesce(submissions.submission_id, facts.submission_id) AS submission_id,
    coalesce(facts.fact_count, 0) AS fact_count
FROM core.submissions
FULL JOIN (
    SELECT submission_id, count(*) AS fact_count
    FROM bi.mv_submission_facts
    GROUP BY submission_id
) AS facts ON facts.submission_id = submissions.submission_id
WHERE submissions.submission_id IS NULL OR facts.fact_count IS DISTINCT FROM 1
