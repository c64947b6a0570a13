-- lie: The keys of two posts lead to each other's rows
-- then: reconcile
-- caught-by: content_agrees entity=posts, legacy_id=5, field=title, stored=Post 17, derived=Post 5
-- caught-by: content_agrees entity=posts, legacy_id=17, field=title, stored=Post 5, derived=Post 17
-- on: target
CREATE TABLE sabotage.swapped AS
SELECT legacy_id, new_id
FROM etl.id_map
WHERE entity = 'posts' AND legacy_id IN ('5', '17');

UPDATE etl.id_map SET new_id = -new_id WHERE entity = 'posts' AND legacy_id IN ('5', '17');
UPDATE etl.id_map
SET new_id = swapped.new_id
FROM sabotage.swapped
WHERE id_map.entity = 'posts' AND id_map.legacy_id IN ('5', '17') AND swapped.legacy_id <> id_map.legacy_id;
DROP TABLE sabotage.swapped;
