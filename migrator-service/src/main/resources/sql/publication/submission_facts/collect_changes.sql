-- The facts that the publication would change, one row for each row of its two read models: all are compared.
CREATE TEMPORARY TABLE changed_submission_facts ON COMMIT DROP AS
SELECT coalesce(live.submission_id, published.submission_id) AS fact_key
FROM bi.submission_facts_live AS live
FULL JOIN bi.submission_facts_published AS published ON published.submission_id = live.submission_id
WHERE ROW (live.*) IS DISTINCT FROM ROW (published.*)
UNION ALL
SELECT coalesce(live.submission_id, published.submission_id)
FROM bi.report_facts_live AS live
FULL JOIN bi.report_facts_published AS published ON published.report_id = live.report_id
WHERE ROW (live.*) IS DISTINCT FROM ROW (published.*);
