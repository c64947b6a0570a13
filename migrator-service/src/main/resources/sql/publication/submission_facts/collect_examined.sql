-- The facts that may be wrong though everything was right after an earlier run: those that the publication changes, and
-- those of rows that runs have written since, whether that changed a fact or should have.
CREATE TEMPORARY TABLE examined_submission_facts (fact_key bigint PRIMARY KEY) ON COMMIT DROP;
INSERT INTO examined_submission_facts (fact_key)
SELECT fact_key
FROM changed_submission_facts
UNION
SELECT coalesce(reports.submission_id, written_rows.new_id)
FROM written_rows
LEFT JOIN core.reports ON written_rows.entity = 'reports' AND reports.report_id = written_rows.new_id
WHERE written_rows.entity = 'posts' OR reports.report_id IS NOT NULL;
ANALYZE examined_submission_facts;
