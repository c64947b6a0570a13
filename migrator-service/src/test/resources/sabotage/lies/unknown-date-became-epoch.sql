-- lie: A post of which nobody knows when it appeared appeared in 1970
-- then: reconcile
-- caught-by: content_agrees entity=posts, legacy_id=6, field=posted_at, derived=null
-- on: target
UPDATE core.post_data SET posted_at = 'epoch' WHERE posted_at IS NULL;
