VACUUM bi.mv_submission_facts, bi.mv_report_facts, bi.submission_facts_side, bi.report_facts_side, bi.pending_changes;
