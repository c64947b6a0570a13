-- lie: Facts say that they were born in the new system
-- then: reconcile
-- caught-by: facts_agree_with_rows column=legacy_id, fact=null, row=1
-- on: target
SELECT sabotage.redefine('bi.submission_facts_live', 'id_map.legacy_id,', 'NULL::text AS legacy_id,');
