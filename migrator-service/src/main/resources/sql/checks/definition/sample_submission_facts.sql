-- The facts that changed, and some that should not have: some by keys that are spread over the base table and over what is
-- published, some of those beside the materialized view.
CREATE TEMPORARY TABLE IF NOT EXISTS sampled_submission_facts (fact_key bigint) ON COMMIT DROP;
TRUNCATE sampled_submission_facts;
WITH places AS MATERIALIZED (
    SELECT low + (random() * (high - low))::bigint AS place
    FROM (SELECT min(submission_id) AS low, max(submission_id) AS high FROM core.submissions) AS ends
    CROSS JOIN generate_series(1, ?)
)
INSERT INTO sampled_submission_facts (fact_key)
SELECT fact_key
FROM examined_submission_facts
UNION
SELECT near.submission_id
FROM places
CROSS JOIN LATERAL (
    SELECT submission_id FROM core.submissions WHERE submission_id >= place ORDER BY submission_id LIMIT 1
) AS near
UNION
SELECT near.submission_id
FROM places
CROSS JOIN LATERAL (
    SELECT submission_id FROM bi.mv_submission_facts WHERE submission_id >= place ORDER BY submission_id LIMIT 1
) AS near
UNION
(SELECT submission_id FROM bi.submission_facts_side ORDER BY random() LIMIT ?);
ANALYZE sampled_submission_facts;
