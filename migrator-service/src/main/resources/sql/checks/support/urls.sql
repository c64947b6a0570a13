-- What facts say of where their posts are, beside the posts' URLs.
SELECT facts.submission_id, facts.legacy_id, facts.platform_detail, facts.platform_rule, post_data.url
FROM {examined.submission_facts: bi.submission_facts_published by submission_id} AS facts
JOIN core.post_data USING (submission_id)
WHERE post_data.url IS NOT NULL
