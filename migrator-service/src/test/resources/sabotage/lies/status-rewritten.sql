-- lie: A post that was rejected is shown as removed
-- then: reconcile
-- caught-by: content_agrees entity=posts, legacy_id=4, field=status, stored=removed, derived=rejected
-- on: target
UPDATE core.submissions
SET status = 'removed'
WHERE submission_id = (SELECT new_id FROM etl.id_map WHERE entity = 'posts' AND legacy_id = '4');
