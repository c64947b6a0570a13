-- lie: The removal of one post was lost
-- then: reconcile
-- caught-by: removed_posts_parity month=2026-01, community=paris
-- on: target
UPDATE core.submissions
SET removed_at = NULL
WHERE submission_id = (SELECT new_id FROM etl.id_map WHERE entity = 'posts' AND legacy_id = '3');
