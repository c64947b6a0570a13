-- See submission_facts/publish_beside.sql.
DELETE FROM bi.application_summary_side
WHERE application_id IN (SELECT fact_key FROM changed_application_summary);
INSERT INTO bi.application_summary_side
SELECT after.*, true
FROM after_application_summary AS after
WHERE after.application_id IN (SELECT fact_key FROM changed_application_summary);
INSERT INTO bi.application_summary_side (application_id, is_present)
SELECT refreshed.application_id, false
FROM changed_application_summary AS changed
JOIN bi.application_summary_mv AS refreshed ON refreshed.application_id = changed.fact_key
WHERE NOT EXISTS (SELECT FROM after_application_summary AS after WHERE after.application_id = changed.fact_key);
