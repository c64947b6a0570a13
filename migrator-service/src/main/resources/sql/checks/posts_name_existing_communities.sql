-- kind: structural
-- severity: warning
-- description: Posts name existing communities; other posts are loaded without a community, and only superadmins see them
-- entities: posts, communities
-- among: core.submissions
-- failing-columns: community_id
SELECT id_map.legacy_id, legacy_documents.document ->> 'community_id' AS community_id
FROM core.submissions
JOIN etl.id_map ON id_map.entity = 'posts' AND id_map.new_id = submissions.submission_id
JOIN core.legacy_documents
    ON legacy_documents.source = id_map.source
    AND legacy_documents.entity = id_map.entity
    AND legacy_documents.legacy_id = id_map.legacy_id
WHERE {examined.submission_facts: submissions.submission_id}
    AND submissions.community_id IS NULL
    AND submissions.deleted_at IS NULL
    AND legacy_documents.document ->> 'community_id' IS NOT NULL
