-- Why:   the recruiting dashboard's statements, each with the index that answers it: the newest applications, also of some
--        statuses or companies, with a tie-break that pages can rely on; and counts by status and by company from the
--        index alone. The first replaces an index on created_at alone, which it can do everything of.
-- Locks: SHARE on bi.application_summary_mv while it is read three times: readers go on, publications wait.

CREATE INDEX application_summary_mv_recent_idx
    ON bi.application_summary_mv (created_at DESC, application_id DESC);
CREATE INDEX application_summary_mv_status_idx
    ON bi.application_summary_mv (application_status, created_at DESC, application_id DESC);
CREATE INDEX application_summary_mv_company_idx
    ON bi.application_summary_mv (company_id, created_at DESC, application_id DESC) INCLUDE (company_name);

DROP INDEX bi.application_summary_mv_created_at_idx;
