-- lie: Two posts of one month have changed their communities; no number of any month and community differs
-- then: reconcile
-- caught-by: content_agrees entity=posts, legacy_id=4, field=community_id, stored=2, derived=1
-- caught-by: content_agrees entity=posts, legacy_id=16, field=community_id, stored=1, derived=2
-- on: target
UPDATE core.submissions
SET community_id = CASE legacy_id WHEN '4' THEN 2 ELSE 1 END
FROM etl.id_map
WHERE id_map.entity = 'posts' AND id_map.new_id = submissions.submission_id AND id_map.legacy_id IN ('4', '16');
