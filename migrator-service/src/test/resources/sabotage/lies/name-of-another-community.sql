-- lie: Facts name their community after its slug
-- then: reconcile
-- caught-by: facts_agree_with_rows column=community_name, fact=paris, row=Paris
-- on: target
SELECT sabotage.redefine(
    'bi.submission_facts_live', 'communities.name AS community_name', 'communities.slug AS community_name'
);
