-- kind: structural
-- severity: critical
-- description: Every column of a report fact matches the base rows it is computed from
-- datasets: report_facts
-- entities: reports
-- failing-columns: column, fact

-- As in facts_agree_with_rows.sql, without the view.
WITH differing AS MATERIALIZED (
    SELECT facts.report_id, to_jsonb(facts) AS fact, to_jsonb(rows) AS said
    FROM {examined.submission_facts: bi.report_facts_published by submission_id} AS facts
    JOIN (
        SELECT
            reports.report_id,
            reports.submission_id,
            submissions.community_id,
            communities.slug AS community_slug,
            post_data.platform,
            post_data.platform_detail,
            reports.channel,
            reports.outcome,
            reports.reported_at,
            reports.taken_down_at
        FROM core.reports
        JOIN core.submissions USING (submission_id)
        JOIN core.post_data USING (submission_id)
        LEFT JOIN core.communities ON communities.community_id = submissions.community_id
        WHERE {examined.submission_facts: reports.submission_id}
    ) AS rows USING (report_id)
    WHERE ROW (facts.*) IS DISTINCT FROM ROW (rows.*)
)
SELECT
    differing.report_id,
    (SELECT legacy_id FROM etl.id_map WHERE entity = 'reports' AND new_id = differing.report_id) AS legacy_id,
    fact.key AS "column",
    fact.value #>> '{}' AS fact,
    said.value #>> '{}' AS "row"
FROM differing
CROSS JOIN LATERAL jsonb_each(differing.fact) AS fact
JOIN LATERAL jsonb_each(differing.said) AS said ON said.key = fact.key AND said.value <> fact.value
ORDER BY differing.report_id, fact.key
