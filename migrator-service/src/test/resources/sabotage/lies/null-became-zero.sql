-- lie: A sentiment that nobody measured is neutral
-- then: reconcile
-- caught-by: content_agrees entity=posts, legacy_id=1, table=core.analyses, field=sentiment, stored=0, derived=null
-- on: target
UPDATE core.analyses SET sentiment = 0 WHERE sentiment IS NULL;
