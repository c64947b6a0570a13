-- Publishes the changed facts beside the materialized views, whose rows they stand for from then on.
DELETE FROM bi.submission_facts_side
WHERE submission_id IN (SELECT row_key FROM changed_submission_facts WHERE read_model = 'submission_facts');
INSERT INTO bi.submission_facts_side
SELECT after.*, true
FROM after_submission_facts AS after
WHERE after.submission_id IN (SELECT row_key FROM changed_submission_facts WHERE read_model = 'submission_facts');
-- Facts that are gone.
INSERT INTO bi.submission_facts_side (submission_id, is_present)
SELECT refreshed.submission_id, false
FROM changed_submission_facts AS changed
JOIN bi.mv_submission_facts AS refreshed ON refreshed.submission_id = changed.row_key
WHERE changed.read_model = 'submission_facts'
    AND NOT EXISTS (SELECT FROM after_submission_facts AS after WHERE after.submission_id = changed.row_key);

DELETE FROM bi.report_facts_side
WHERE report_id IN (SELECT row_key FROM changed_submission_facts WHERE read_model = 'report_facts');
INSERT INTO bi.report_facts_side
SELECT after.*, true
FROM after_report_facts AS after
WHERE after.report_id IN (SELECT row_key FROM changed_submission_facts WHERE read_model = 'report_facts');
INSERT INTO bi.report_facts_side (report_id, is_present)
SELECT refreshed.report_id, false
FROM changed_submission_facts AS changed
JOIN bi.mv_report_facts AS refreshed ON refreshed.report_id = changed.row_key
WHERE changed.read_model = 'report_facts'
    AND NOT EXISTS (SELECT FROM after_report_facts AS after WHERE after.report_id = changed.row_key);
