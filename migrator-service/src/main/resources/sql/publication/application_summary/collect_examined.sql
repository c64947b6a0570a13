-- See submission_facts/collect_examined.sql: the facts that change, and those of applications written since.
CREATE TEMPORARY TABLE examined_application_summary (fact_key bigint PRIMARY KEY) ON COMMIT DROP;
INSERT INTO examined_application_summary (fact_key)
SELECT fact_key
FROM changed_application_summary
UNION
SELECT new_id
FROM written_rows
WHERE entity = 'job_applications';
ANALYZE examined_application_summary;
