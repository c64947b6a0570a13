-- lie: Somebody rewrote a text in the target; the hash of its legacy row is as before
-- then: reconcile
-- caught-by: content_agrees entity=posts, legacy_id=8, field=content, stored=Nothing to see here, derived=What post 8 says
-- on: target
UPDATE core.post_data
SET content = 'Nothing to see here'
WHERE submission_id = (SELECT new_id FROM etl.id_map WHERE entity = 'posts' AND legacy_id = '8');
