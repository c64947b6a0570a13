-- What the changed facts take from buckets and add to them.
CREATE TEMPORARY TABLE moved_submission_facts ON COMMIT DROP AS
SELECT
    date_trunc('hour', counted_at, 'UTC') AS metric_hour,
    metric,
    community_id,
    community_slug,
    dimension,
    dimension_value,
    platform,
    sum(sign)::numeric AS value
FROM (
    SELECT 1 AS sign, counts.*
    FROM after_submission_facts AS facts
    CROSS JOIN LATERAL bi.metrics_of(ROW (facts.*)::bi.submission_facts_published) AS counts
    UNION ALL
    SELECT -1 AS sign, counts.*
    FROM before_submission_facts AS facts
    CROSS JOIN LATERAL bi.metrics_of(ROW (facts.*)::bi.submission_facts_published) AS counts
    UNION ALL
    SELECT 1 AS sign, counts.*
    FROM after_report_facts AS facts
    CROSS JOIN LATERAL bi.metrics_of(ROW (facts.*)::bi.report_facts_published) AS counts
    UNION ALL
    SELECT -1 AS sign, counts.*
    FROM before_report_facts AS facts
    CROSS JOIN LATERAL bi.metrics_of(ROW (facts.*)::bi.report_facts_published) AS counts
) AS counted
GROUP BY 1, 2, 3, 4, 5, 6, 7
HAVING sum(sign) <> 0;
ANALYZE moved_submission_facts;
