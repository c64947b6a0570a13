-- lie: The read model shows a sentiment of 0 where nobody measured one; the rows that it is made of are right
-- then: reconcile
-- caught-by: facts_agree_with_rows legacy_id=2, column=sentiment, fact=0, row=null
-- on: target
SELECT sabotage.redefine(
    'bi.submission_facts_live', 'analyses.sentiment,', 'coalesce(analyses.sentiment, 0) AS sentiment,'
);
