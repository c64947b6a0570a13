-- lie: A row that could not be taken is no longer said to wait
-- then: delta
-- outcome: mended
-- on: target
DELETE FROM etl.quarantine WHERE entity = 'posts' AND legacy_id = '900';
