-- lie: No fact says a language; the rows that it is made of do
-- then: reconcile
-- caught-by: facts_agree_with_rows legacy_id=1, column=language, fact=null, row=fr
-- on: target
SELECT sabotage.redefine('bi.submission_facts_live', 'submissions.language,', 'NULL::text AS language,');
