-- How many rows the publication would change.
SELECT count(*)
FROM bi.application_summary_live AS live
FULL JOIN bi.application_summary_mv AS published ON published.application_id = live.application_id
WHERE ROW (live.*) IS DISTINCT FROM ROW (published.*);
