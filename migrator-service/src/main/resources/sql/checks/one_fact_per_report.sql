-- kind: structural
-- severity: critical
-- description: Every report has exactly one report fact, unless it or its submission is marked as deleted
-- datasets: report_facts
-- entities: reports
-- failing-columns: fact_count
SELECT
    coalesce(living.report_id, facts.report_id) AS report_id,
    coalesce(facts.fact_count, 0) AS fact_count
FROM (
    SELECT reports.report_id
    FROM core.reports
    JOIN core.submissions USING (submission_id)
    WHERE reports.deleted_at IS NULL
        AND submissions.deleted_at IS NULL
        AND {examined.submission_facts: reports.submission_id}
) AS living
FULL JOIN (
    SELECT report_id, count(*) AS fact_count
    FROM {examined.submission_facts: bi.report_facts_published by submission_id} AS published
    GROUP BY report_id
) AS facts ON facts.report_id = living.report_id
WHERE living.report_id IS NULL OR facts.fact_count IS DISTINCT FROM 1
