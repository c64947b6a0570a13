-- Why:   the checks of a delta run look at the reports of some submissions; without an index they read all reports.
-- Locks: SHARE on bi.mv_report_facts while it is read once: readers go on, publications wait.

CREATE INDEX mv_report_facts_submission_id_idx ON bi.mv_report_facts (submission_id);
