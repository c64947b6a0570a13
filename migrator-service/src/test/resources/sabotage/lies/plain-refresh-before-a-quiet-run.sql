-- lie: A hand changes rows without leaving a mark and refreshes the view alone, which nobody records
-- then: quiet delta
-- caught-by: removed_posts_parity month=*, community=*
-- on: target
SET LOCAL session_replication_role = replica;
UPDATE core.submissions SET removed_at = NULL;
SET LOCAL session_replication_role = origin;
REFRESH MATERIALIZED VIEW bi.mv_submission_facts;
