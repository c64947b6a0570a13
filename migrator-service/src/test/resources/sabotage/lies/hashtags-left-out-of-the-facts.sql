-- lie: No fact has a hashtag
-- then: reconcile
-- caught-by: facts_agree_with_rows legacy_id=1, column=hashtags, fact=[], row=["news", "tag1"]
-- on: target
SELECT sabotage.redefine(
    'bi.submission_facts_live', 'COALESCE(hashtag_tags.tags, ''{}''::text[]) AS hashtags', '''{}''::text[] AS hashtags'
);
