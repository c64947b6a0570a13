-- What differs from what was last written, with its key in the target.
INSERT INTO changed_rows
SELECT staged_rows.*, coalesce(id_map.new_id, nextval('core.communities_community_id_seq'))
FROM staged_rows
LEFT JOIN etl.id_map
    ON id_map.source = current_setting('plumbline.source')
    AND id_map.entity = 'communities'
    AND id_map.legacy_id = staged_rows.legacy_id
LEFT JOIN core.communities ON communities.community_id = id_map.new_id
WHERE id_map.content_hash IS DISTINCT FROM staged_rows.content_hash
    OR communities.community_id IS NULL;

INSERT INTO core.communities (community_id, slug, name, country, created_at)
SELECT new_id, slug, name, country, created_at
FROM changed_rows
ON CONFLICT ON CONSTRAINT communities_pkey DO UPDATE
SET slug = excluded.slug,
    name = excluded.name,
    country = excluded.country,
    created_at = excluded.created_at;
