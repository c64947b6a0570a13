-- lie: The read model is empty; every number is 0
-- then: reconcile
-- caught-by: zero_sentinel metric=submissions, span=overall, readModel=0
-- caught-by: zero_sentinel metric=removed_posts, span=last 30 days, readModel=0
-- caught-by: submissions_parity month=2025-10, community=paris
-- on: target
SELECT sabotage.redefine(
    'bi.submission_facts_live', 'submissions.deleted_at IS NULL', 'submissions.deleted_at IS NOT NULL'
);
