-- The facts that may be wrong though everything was right after an earlier run: those that the publication changes, and
-- those of rows that runs have written since, whether that changed a fact or should have.
CREATE TEMPORARY TABLE examined_submission_facts (fact_key bigint PRIMARY KEY) ON COMMIT DROP;
INSERT INTO examined_submission_facts (fact_key)
SELECT fact_key
FROM changed_submission_facts
UNION
SELECT coalesce(reports.submission_id, id_map.new_id)
FROM etl.id_map
LEFT JOIN core.reports ON id_map.entity = 'reports' AND reports.report_id = id_map.new_id
WHERE id_map.source = ?
    AND id_map.last_run_id > ?
    AND (id_map.entity = 'posts' OR reports.report_id IS NOT NULL);
ANALYZE examined_submission_facts;
