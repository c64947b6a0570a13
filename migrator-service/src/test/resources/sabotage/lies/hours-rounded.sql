-- lie: Hours to takedown are whole hours
-- then: reconcile
-- caught-by: median_hours_to_takedown_parity month=2025-10, community=lyon
-- on: target
SELECT sabotage.redefine('bi.submission_facts_live', '/ (3600)::numeric), 6)', '/ (3600)::numeric), 0)');
