-- lie: A community goes by a slug that reads like two, so no token of its manager can name it
-- then: delta
-- outcome: reported
-- caught-by: communities_can_be_named slug=lyon, toronto
-- on: legacy
UPDATE communities SET slug = 'lyon, toronto', updated_at = now() WHERE slug = 'lyon';
