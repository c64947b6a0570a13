-- lie: A fact per report: a post with two reports is there twice, and nothing keeps the content unique
-- then: reconcile
-- caught-by: one_fact_per_submission fact_count=2
-- caught-by: submissions_parity month=2025-10
-- on: target
SELECT sabotage.redefine(
    'bi.submission_facts_live', 'GROUP BY reports.submission_id', 'GROUP BY reports.submission_id, reports.report_id'
);
DROP INDEX bi.mv_submission_facts_submission_id_key;
CREATE UNIQUE INDEX lying_key ON bi.mv_submission_facts (submission_id, first_reported_at);
