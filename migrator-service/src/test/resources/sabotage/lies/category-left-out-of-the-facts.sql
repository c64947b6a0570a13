-- lie: No fact names one of the categories
-- then: reconcile
-- caught-by: facts_agree_with_rows legacy_id=2, column=categories, fact=[], row=["Spam"]
-- caught-by: distribution_drift dimension=category, value=Spam, share_now=0.0
-- on: target
SELECT sabotage.redefine(
    'bi.submission_facts_live',
    'array_agg(categories.name ORDER BY categories.name)',
    'array_agg(categories.name ORDER BY categories.name) FILTER (WHERE categories.name <> ''Spam'')'
);
