-- What facts say of where their posts are, beside the posts' URLs.
SELECT facts.submission_id, facts.legacy_id, facts.platform_detail, facts.platform_rule, post_data.url
FROM bi.mv_submission_facts AS facts
JOIN core.post_data USING (submission_id)
WHERE post_data.url IS NOT NULL
    AND {examined.submission_facts: facts.submission_id}
