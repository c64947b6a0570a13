-- lie: The language of a post is unknown, though its legacy row says it
-- then: reconcile
-- caught-by: content_agrees entity=posts, legacy_id=2, field=language, stored=null, derived=de
-- on: target
UPDATE core.submissions
SET language = NULL
WHERE submission_id = (SELECT new_id FROM etl.id_map WHERE entity = 'posts' AND legacy_id = '2');
