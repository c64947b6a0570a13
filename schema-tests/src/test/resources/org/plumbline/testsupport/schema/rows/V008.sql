-- Published since the last refresh: one fact changed, one gone.
INSERT INTO bi.submission_facts_delta
SELECT facts.*, true FROM bi.mv_submission_facts AS facts ORDER BY submission_id LIMIT 1;
INSERT INTO bi.submission_facts_delta (submission_id, is_present) VALUES (12, false);
INSERT INTO bi.report_facts_delta SELECT facts.*, true FROM bi.mv_report_facts AS facts;
INSERT INTO bi.application_summary_delta SELECT facts.*, true FROM bi.application_summary_mv AS facts;
