-- Why:   counting applications of some days by company read the index of all companies, the days of each one by themselves. The index that leads to
--        them by their day names the company, too, and is read alone.
-- Locks: SHARE on bi.application_summary_mv while it is read: readers go on, publications wait.

CREATE INDEX application_summary_mv_newest_idx
    ON bi.application_summary_mv (created_at DESC, application_id DESC) INCLUDE (company_id);

DROP INDEX bi.application_summary_mv_recent_idx;
