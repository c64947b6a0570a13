-- kind: structural
-- severity: critical
-- description: No orphans: every submission from a legacy post has its post data, its metadata and its raw document
-- entities: posts
SELECT
    submissions.submission_id,
    id_map.legacy_id,
    post_data.submission_id IS NOT NULL AS has_post_data,
    submission_metadata.submission_id IS NOT NULL AS has_metadata,
    legacy_documents.legacy_id IS NOT NULL AS has_legacy_document
FROM core.submissions
JOIN etl.id_map ON id_map.entity = 'posts' AND id_map.new_id = submissions.submission_id
LEFT JOIN core.post_data USING (submission_id)
LEFT JOIN core.submission_metadata USING (submission_id)
LEFT JOIN core.legacy_documents
    ON legacy_documents.source = id_map.source
    AND legacy_documents.entity = id_map.entity
    AND legacy_documents.legacy_id = id_map.legacy_id
WHERE {examined.submission_facts: submissions.submission_id}
    AND (
        post_data.submission_id IS NULL
        OR submission_metadata.submission_id IS NULL
        OR legacy_documents.legacy_id IS NULL
    )
