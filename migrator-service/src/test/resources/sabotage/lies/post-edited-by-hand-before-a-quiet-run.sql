-- lie: A hand gives a post another language than the legacy database, and the next run finds nothing new to look at
-- then: quiet delta
-- caught-by: content_agrees entity=posts, legacy_id=13, field=language, stored=xx, derived=fr
-- on: target
UPDATE core.submissions
SET language = 'xx'
WHERE submission_id = (SELECT new_id FROM etl.id_map WHERE entity = 'posts' AND legacy_id = '13');
