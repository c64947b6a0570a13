-- lie: Two communities go by one slug, so the managers of one see the rows of the other
-- then: reconcile
-- caught-by: community_slugs_are_unique slug=paris, communities=2
-- caught-by: submissions_parity month=2025-10, community=lyon
-- on: target
UPDATE core.communities SET slug = 'paris' WHERE slug = 'lyon';
