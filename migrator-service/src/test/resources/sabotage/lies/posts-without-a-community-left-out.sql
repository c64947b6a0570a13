-- lie: An inner join drops the posts that belong to no community
-- then: reconcile
-- caught-by: one_fact_per_submission fact_count=0
-- caught-by: submissions_parity month=2025-10, community=null, readModel=null
-- on: target
SELECT sabotage.redefine('bi.submission_facts_live', 'LEFT JOIN core.communities', 'JOIN core.communities');
