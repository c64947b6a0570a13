INSERT INTO etl.proven_content (source, entity, legacy_id, new_id, bundle_hash, document_hash)
VALUES
    ('moderation', 'communities', '1', 1, -7, 8),
    ('moderation', 'communities', '2', 2, NULL, 9);
