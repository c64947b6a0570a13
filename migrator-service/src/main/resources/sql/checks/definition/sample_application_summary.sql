-- The facts that changed, and some that should not have: some by keys that are spread over the base table and over what is
-- published, some of those beside the materialized view.
CREATE TEMPORARY TABLE IF NOT EXISTS sampled_application_summary (fact_key bigint) ON COMMIT DROP;
TRUNCATE sampled_application_summary;
WITH places AS MATERIALIZED (
    SELECT low + (random() * (high - low))::bigint AS place
    FROM (SELECT min(id) AS low, max(id) AS high FROM recruiting.job_applications) AS ends
    CROSS JOIN generate_series(1, ?)
)
INSERT INTO sampled_application_summary (fact_key)
SELECT fact_key
FROM examined_application_summary
UNION
SELECT near.id
FROM places
CROSS JOIN LATERAL (
    SELECT id FROM recruiting.job_applications WHERE id >= place ORDER BY id LIMIT 1
) AS near
UNION
SELECT near.application_id
FROM places
CROSS JOIN LATERAL (
    SELECT application_id FROM bi.application_summary_mv WHERE application_id >= place ORDER BY application_id LIMIT 1
) AS near
UNION
(SELECT application_id FROM bi.application_summary_side ORDER BY random() LIMIT ?);
ANALYZE sampled_application_summary;
