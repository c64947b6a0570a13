-- The rows that submissions are made of which another hand than a run has changed: whichever of them it was.
INSERT INTO edited_rows (relation, new_id)
SELECT 'core.submissions', fact_key
FROM examined_submission_facts
WHERE by_hand
UNION
SELECT 'core.reports', report_id
FROM core.reports
WHERE submission_id = ANY (ARRAY(SELECT fact_key FROM examined_submission_facts WHERE by_hand))
UNION
SELECT 'core.communities', community_id
FROM core.submissions
WHERE submission_id = ANY (ARRAY(SELECT fact_key FROM examined_submission_facts WHERE by_hand))
    AND community_id IS NOT NULL;
