-- What the target has of this source and the run did not see.
CREATE TEMPORARY TABLE vanished_rows ON COMMIT DROP AS
SELECT id_map.new_id
FROM etl.id_map
JOIN core.communities ON communities.community_id = id_map.new_id
WHERE id_map.source = current_setting('plumbline.source')
    AND id_map.entity = 'communities'
    AND NOT EXISTS (
        SELECT FROM seen_rows WHERE seen_rows.entity = id_map.entity AND seen_rows.legacy_id = id_map.legacy_id
    );

-- A community that the source no longer has: its submissions stay, without a community.
UPDATE core.submissions
SET community_id = NULL
WHERE community_id IN (SELECT new_id FROM vanished_rows);

DELETE FROM core.communities
WHERE community_id IN (SELECT new_id FROM vanished_rows);
