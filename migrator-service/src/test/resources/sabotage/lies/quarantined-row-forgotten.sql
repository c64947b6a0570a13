-- lie: A row that could not be taken is no longer said to wait
-- then: delta
-- caught-by: entity_counts entity=posts
-- on: target
DELETE FROM etl.quarantine WHERE entity = 'posts' AND legacy_id = '900';
