-- How many rows the publication would change, over both of its read models.
SELECT
    (
        SELECT count(*)
        FROM bi.submission_facts_live AS live
        FULL JOIN bi.mv_submission_facts AS published ON published.submission_id = live.submission_id
        WHERE ROW (live.*) IS DISTINCT FROM ROW (published.*)
    )
    + (
        SELECT count(*)
        FROM bi.report_facts_live AS live
        FULL JOIN bi.mv_report_facts AS published ON published.report_id = live.report_id
        WHERE ROW (live.*) IS DISTINCT FROM ROW (published.*)
    );
