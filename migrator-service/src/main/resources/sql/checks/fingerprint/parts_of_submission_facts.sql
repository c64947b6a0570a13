    -- The rows that a submission's facts are made of, and what checks hold these facts against: each told by its version. Where a
    -- row is one of a dictionary, or a key, it is told by its version, too. Numbers tell the parts apart: rows of two of them that one
    -- transaction has written would cancel each other out.
    SELECT
        submissions.submission_id AS key,
        hash_record_extended(
            ROW (1, submissions.submission_id, submissions.xmin, communities.xmin, community_keys.xmin), {seed}
        ) AS hash
    FROM core.submissions
    LEFT JOIN core.communities USING (community_id)
    LEFT JOIN etl.id_map AS community_keys
        ON community_keys.entity = 'communities' AND community_keys.new_id = submissions.community_id
    UNION ALL
    SELECT
        post_keys.new_id,
        hash_record_extended(
            ROW (2, post_keys.new_id, post_keys.xmin, legacy_documents.legacy_id IS NOT NULL), {seed}
        )
    FROM etl.id_map AS post_keys
    LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
    WHERE post_keys.entity = 'posts'
    UNION ALL
    SELECT submission_id, hash_record_extended(ROW (3, submission_id, xmin), {seed})
    FROM core.post_data
    UNION ALL
    SELECT submission_id, hash_record_extended(ROW (4, submission_id, xmin), {seed})
    FROM core.submission_metadata
    UNION ALL
    SELECT submission_id, hash_record_extended(ROW (5, submission_id, xmin), {seed})
    FROM core.analyses
    UNION ALL
    SELECT
        submission_id,
        hash_record_extended(
            ROW (6, submission_id, category_id, submission_categories.xmin, categories.xmin), {seed}
        )
    FROM core.submission_categories
    JOIN core.categories USING (category_id)
    UNION ALL
    SELECT
        submission_id,
        hash_record_extended(ROW (7, submission_id, hashtag_id, submission_hashtags.xmin, hashtags.xmin), {seed})
    FROM core.submission_hashtags
    JOIN core.hashtags USING (hashtag_id)
    UNION ALL
    SELECT reports.submission_id, hash_record_extended(ROW (8, report_id, reports.xmin, report_keys.xmin), {seed})
    FROM core.reports
    LEFT JOIN etl.id_map AS report_keys ON report_keys.entity = 'reports' AND report_keys.new_id = reports.report_id
