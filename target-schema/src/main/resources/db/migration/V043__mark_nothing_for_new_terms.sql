-- Why:   a hashtag or category that was made a moment ago is in no fact yet: a row that links it to a post marks that. To find
--        this out read every link there is, for each run that brought a new term.
-- Locks: SHARE ROW EXCLUSIVE on core.hashtags and core.categories for an instant. Old services keep working.

DROP TRIGGER trigger_invalidate_facts_hashtags_insert ON core.hashtags;
DROP TRIGGER trigger_invalidate_facts_categories_insert ON core.categories;
