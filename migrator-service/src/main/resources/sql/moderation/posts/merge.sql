-- What differs from what was last written, with its key in the target. A post whose own row is unchanged is taken
-- again where its community has come or gone.
INSERT INTO changed_rows
SELECT
    staged_rows.*,
    coalesce(id_map.new_id, nextval('core.submissions_submission_id_seq')),
    communities.community_id,
    submissions.submission_id IS NULL
FROM staged_rows
LEFT JOIN etl.id_map
    ON id_map.source = current_setting('plumbline.source')
    AND id_map.entity = 'posts'
    AND id_map.legacy_id = staged_rows.legacy_id
LEFT JOIN core.submissions ON submissions.submission_id = id_map.new_id
LEFT JOIN etl.id_map AS community_map
    ON community_map.source = current_setting('plumbline.source')
    AND community_map.entity = 'communities'
    AND community_map.legacy_id = staged_rows.community_legacy_id
LEFT JOIN core.communities ON communities.community_id = community_map.new_id
WHERE id_map.content_hash IS DISTINCT FROM staged_rows.content_hash
    OR submissions.submission_id IS NULL
    OR submissions.community_id IS DISTINCT FROM communities.community_id;

INSERT INTO core.submissions
    (submission_id, community_id, status, language, submitted_at, submitted_by, removed_at)
SELECT new_id, community_id, status, language, submitted_at, submitted_by, removed_at
FROM changed_rows
ON CONFLICT ON CONSTRAINT submissions_pkey DO UPDATE
SET community_id = excluded.community_id,
    status = excluded.status,
    language = excluded.language,
    submitted_at = excluded.submitted_at,
    submitted_by = excluded.submitted_by,
    removed_at = excluded.removed_at;

INSERT INTO core.post_data
    (
        submission_id, url, title, content, author_handle, posted_at,
        platform, platform_detail, platform_source, platform_rule
    )
SELECT
    new_id, url, title, content, author_handle, posted_at,
    platform, platform_detail, platform_source, platform_rule
FROM changed_rows
ON CONFLICT ON CONSTRAINT post_data_pkey DO UPDATE
SET url = excluded.url,
    title = excluded.title,
    content = excluded.content,
    author_handle = excluded.author_handle,
    posted_at = excluded.posted_at,
    platform = excluded.platform,
    platform_detail = excluded.platform_detail,
    platform_source = excluded.platform_source,
    platform_rule = excluded.platform_rule;

INSERT INTO core.submission_metadata (submission_id, metadata)
SELECT new_id, metadata
FROM changed_rows
ON CONFLICT ON CONSTRAINT submission_metadata_pkey DO UPDATE
SET metadata = excluded.metadata;

DELETE FROM core.analyses
USING changed_rows
WHERE analyses.submission_id = changed_rows.new_id
    AND NOT changed_rows.is_new
    AND NOT changed_rows.has_analysis;

INSERT INTO core.analyses (submission_id, model, sentiment, toxicity, labels)
SELECT new_id, analysis_model, sentiment, toxicity, labels
FROM changed_rows
WHERE has_analysis
ON CONFLICT ON CONSTRAINT analyses_pkey DO UPDATE
SET model = excluded.model,
    sentiment = excluded.sentiment,
    toxicity = excluded.toxicity,
    labels = excluded.labels;

-- Names are looked up before they are inserted: a conflict would use up a key each time.
INSERT INTO core.hashtags (tag)
SELECT DISTINCT tag
FROM changed_rows
CROSS JOIN LATERAL unnest(changed_rows.hashtags) AS tag
WHERE NOT EXISTS (SELECT FROM core.hashtags WHERE hashtags.tag = tag.tag);

DELETE FROM core.submission_hashtags
USING changed_rows
WHERE submission_hashtags.submission_id = changed_rows.new_id
    AND NOT changed_rows.is_new;

INSERT INTO core.submission_hashtags (submission_id, hashtag_id)
SELECT changed_rows.new_id, hashtags.hashtag_id
FROM changed_rows
CROSS JOIN LATERAL unnest(changed_rows.hashtags) AS tag
JOIN core.hashtags ON hashtags.tag = tag.tag;

INSERT INTO core.categories (name)
SELECT DISTINCT ON (lower(name.name)) name.name
FROM changed_rows
CROSS JOIN LATERAL unnest(changed_rows.categories) AS name
WHERE NOT EXISTS (SELECT FROM core.categories WHERE lower(categories.name) = lower(name.name))
ORDER BY lower(name.name), changed_rows.new_id;

DELETE FROM core.submission_categories
USING changed_rows
WHERE submission_categories.submission_id = changed_rows.new_id
    AND NOT changed_rows.is_new;

INSERT INTO core.submission_categories (submission_id, category_id)
SELECT DISTINCT changed_rows.new_id, categories.category_id
FROM changed_rows
CROSS JOIN LATERAL unnest(changed_rows.categories) AS name
JOIN core.categories ON lower(categories.name) = lower(name.name);
