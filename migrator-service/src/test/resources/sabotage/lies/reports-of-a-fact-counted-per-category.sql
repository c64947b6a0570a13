-- lie: A join with the categories of its post counts a report once for each of them
-- then: reconcile
-- caught-by: facts_agree_with_rows legacy_id=12, column=report_count, fact=2, row=1
-- on: target
SELECT sabotage.redefine(
    'bi.submission_facts_live',
    'FROM core.reports WHERE',
    'FROM core.reports LEFT JOIN core.submission_categories USING (submission_id) WHERE'
);
