INSERT INTO yardstick.communities (community_id, slug, name, country, created_at)
SELECT id, slug, name, country, created_at
FROM yardstick_legacy.communities;
