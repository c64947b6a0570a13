-- lie: Facts name their community, and have lost its key
-- then: reconcile
-- caught-by: facts_agree_with_rows legacy_id=1, column=community_id, fact=null, row=*
-- on: target
SELECT sabotage.redefine(
    'bi.submission_facts_live', 'submissions.community_id,', 'NULL::bigint AS community_id,'
);
