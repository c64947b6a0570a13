-- lie: A fact per report, while the index that keeps the content unique is there
-- then: reconcile
-- outcome: failed
-- says: SQLSTATE 23505
-- on: target
SELECT sabotage.redefine(
    'bi.submission_facts_live', 'GROUP BY reports.submission_id', 'GROUP BY reports.submission_id, reports.report_id'
);
