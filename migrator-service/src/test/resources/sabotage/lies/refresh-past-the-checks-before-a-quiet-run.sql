-- lie: A hand changes rows without leaving a mark and refreshes past the checks; the next run finds nothing new to look at
-- then: quiet delta
-- caught-by: removed_posts_parity month=*, community=*
-- on: target
SET LOCAL session_replication_role = replica;
UPDATE core.submissions SET removed_at = NULL;
SET LOCAL session_replication_role = origin;
SELECT bi.refresh_submission_facts();
