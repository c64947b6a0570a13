-- lie: A post without the status "removed" is no takedown, whatever its timestamps say
-- then: reconcile
-- caught-by: removed_posts_parity month=2025-10, community=lyon
-- on: target
SELECT sabotage.redefine(
    'bi.submission_facts_live',
    'SELECT bi.effective_takedown_at(report_summary.report_taken_down_at, submissions.removed_at) AS effective_takedown_at',
    'SELECT CASE WHEN submissions.status = ''removed''
        THEN bi.effective_takedown_at(report_summary.report_taken_down_at, submissions.removed_at) END AS effective_takedown_at'
);
