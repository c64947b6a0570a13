-- lie: The facts of one community are missing
-- then: reconcile
-- caught-by: one_fact_per_submission fact_count=0
-- caught-by: submissions_parity month=2025-10, community=lyon, readModel=null
-- on: target
SELECT sabotage.redefine(
    'bi.submission_facts_live',
    'submissions.deleted_at IS NULL',
    'submissions.deleted_at IS NULL AND communities.slug IS DISTINCT FROM ''lyon'''
);
