-- lie: Posts that were not removed were removed on 1970-01-01
-- then: reconcile
-- caught-by: removed_posts_parity month=1970-01, community=paris, legacy=null
-- on: target
UPDATE core.submissions SET removed_at = 'epoch' WHERE removed_at IS NULL;
