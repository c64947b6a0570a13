-- kind: structural
-- severity: critical
-- description: Every report has exactly one report fact
SELECT
    coalesce(reports.report_id, facts.report_id) AS report_id,
    coalesce(facts.fact_count, 0) AS fact_count
FROM core.reports
FULL JOIN (
    SELECT report_id, count(*) AS fact_count
    FROM bi.mv_report_facts
    GROUP BY report_id
) AS facts ON facts.report_id = reports.report_id
WHERE reports.report_id IS NULL OR facts.fact_count IS DISTINCT FROM 1
