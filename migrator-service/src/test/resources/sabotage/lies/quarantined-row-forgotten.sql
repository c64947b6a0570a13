-- lie: A row that could not be loaded is no longer said to wait
-- then: delta
-- outcome: mended
-- on: target
DELETE FROM etl.quarantine WHERE entity = 'posts' AND legacy_id = '900';
