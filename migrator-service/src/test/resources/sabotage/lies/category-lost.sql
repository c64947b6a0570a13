-- lie: One post is no longer filed under one of its categories
-- then: reconcile
-- caught-by: content_agrees entity=posts, legacy_id=4, table=core.submission_categories, derived=[Conspiracy theories, Hate speech]
-- on: target
DELETE FROM core.submission_categories
USING core.categories, etl.id_map
WHERE categories.category_id = submission_categories.category_id
    AND categories.name = 'Conspiracy theories'
    AND id_map.entity = 'posts'
    AND id_map.new_id = submission_categories.submission_id
    AND id_map.legacy_id = '4';
