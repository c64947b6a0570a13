-- Rows of this source that the target holds.
SELECT count(*)
FROM etl.id_map
JOIN core.communities ON communities.community_id = id_map.new_id
WHERE id_map.source = ? AND id_map.entity = 'communities';
