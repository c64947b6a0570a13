-- lie: No report says what became of it
-- then: reconcile
-- caught-by: report_facts_agree_with_rows legacy_id=11, column=outcome, fact=null, row=taken_down
-- on: target
SELECT sabotage.redefine('bi.report_facts_live', 'reports.outcome,', 'NULL::text AS outcome,');
