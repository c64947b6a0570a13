-- kind: structural
-- severity: critical
-- description: Each fact says what the rows say that it is made of
-- datasets: submission_facts
-- entities: posts
SELECT
    facts.submission_id,
    facts.legacy_id,
    compared.column_name AS "column",
    compared.fact,
    compared.said AS "row"
FROM {examined.submission_facts: bi.submission_facts_published by submission_id} AS facts
JOIN core.submissions USING (submission_id)
JOIN core.post_data USING (submission_id)
LEFT JOIN core.communities ON communities.community_id = submissions.community_id
LEFT JOIN core.analyses USING (submission_id)
LEFT JOIN (
    SELECT submission_id, count(*) AS report_count, min(reported_at) AS first_reported_at
    FROM core.reports
    WHERE deleted_at IS NULL AND {examined.submission_facts: submission_id}
    GROUP BY submission_id
) AS reported USING (submission_id)
CROSS JOIN LATERAL (
    VALUES
        ('community_slug', facts.community_slug, communities.slug),
        ('status', facts.status, submissions.status),
        ('language', facts.language, submissions.language),
        ('platform', facts.platform, post_data.platform),
        ('platform_detail', facts.platform_detail, post_data.platform_detail),
        ('platform_source', facts.platform_source, post_data.platform_source),
        ('platform_rule', facts.platform_rule, post_data.platform_rule),
        ('submitted_at', facts.submitted_at::text, submissions.submitted_at::text),
        ('posted_at', facts.posted_at::text, post_data.posted_at::text),
        ('removed_at', facts.removed_at::text, submissions.removed_at::text),
        ('report_count', facts.report_count::text, coalesce(reported.report_count, 0)::text),
        ('first_reported_at', facts.first_reported_at::text, reported.first_reported_at::text),
        ('sentiment', facts.sentiment::text, analyses.sentiment::text),
        ('toxicity', facts.toxicity::text, analyses.toxicity::text)
) AS compared (column_name, fact, said)
-- Before each column is looked at: nearly every fact agrees.
WHERE ROW (
        facts.community_slug, facts.status, facts.language, facts.platform, facts.platform_detail,
        facts.platform_source, facts.platform_rule, facts.submitted_at, facts.posted_at, facts.removed_at,
        facts.report_count, facts.first_reported_at, facts.sentiment, facts.toxicity
    ) IS DISTINCT FROM ROW (
        communities.slug, submissions.status, submissions.language, post_data.platform, post_data.platform_detail,
        post_data.platform_source, post_data.platform_rule, submissions.submitted_at, post_data.posted_at,
        submissions.removed_at, coalesce(reported.report_count, 0), reported.first_reported_at, analyses.sentiment,
        analyses.toxicity
    )
    AND compared.fact IS DISTINCT FROM compared.said
ORDER BY facts.submission_id, compared.column_name
