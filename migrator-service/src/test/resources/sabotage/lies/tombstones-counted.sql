-- lie: Posts that the source has deleted are marked as deleted, and are counted all the same
-- then: reconcile
-- caught-by: one_fact_per_submission fact_count=1
-- caught-by: submissions_parity month=2026-05
-- mapping: on-delete: remove => on-delete: tombstone
-- on: target
SELECT sabotage.redefine('bi.submission_facts_live', 'WHERE (submissions.deleted_at IS NULL)', '');
-- on: legacy
DELETE FROM posts WHERE id = 7;
