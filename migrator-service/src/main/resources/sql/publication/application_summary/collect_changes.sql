-- The facts that the publication would change: all are compared.
CREATE TEMPORARY TABLE changed_application_summary ON COMMIT DROP AS
SELECT coalesce(live.application_id, published.application_id) AS fact_key
FROM bi.application_summary_live AS live
FULL JOIN bi.application_summary_published AS published ON published.application_id = live.application_id
WHERE ROW (live.*) IS DISTINCT FROM ROW (published.*);
