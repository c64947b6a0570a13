-- lie: The read model spells its statuses otherwise than its readers do, so that filters find nothing
-- then: reconcile
-- caught-by: facts_agree_with_rows legacy_id=3, column=status, fact=REMOVED, row=removed
-- caught-by: distribution_drift dimension=status, value=removed, share_now=0.0
-- caught-by: distribution_drift dimension=status, value=REMOVED
-- on: target
SELECT sabotage.redefine('bi.submission_facts_live', 'submissions.status,', 'upper(submissions.status) AS status,');
