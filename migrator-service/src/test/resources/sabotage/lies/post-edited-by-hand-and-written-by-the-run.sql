-- lie: A hand gives a post another detected mood than the legacy database; the run that follows writes other parts of the post
-- then: delta
-- caught-by: content_agrees entity=posts, legacy_id=27, field=sentiment, stored=0.99, derived=*
-- on: target
UPDATE core.analyses
SET sentiment = 0.99
WHERE submission_id = (SELECT new_id FROM etl.id_map WHERE entity = 'posts' AND legacy_id = '27');
-- on: legacy
UPDATE posts SET title = 'Corrected', updated_at = now() WHERE id BETWEEN 20 AND 34;
