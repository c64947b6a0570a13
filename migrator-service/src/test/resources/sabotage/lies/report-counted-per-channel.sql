-- lie: A join counts a report once for each channel that it was passed on through
-- then: reconcile
-- caught-by: one_fact_per_report fact_count=2
-- caught-by: reports_parity month=2025-10, community=lyon
-- on: target
DROP INDEX bi.mv_report_facts_report_id_key;
CREATE UNIQUE INDEX lying_key ON bi.mv_report_facts (report_id, channel);
SELECT sabotage.redefine(
    'bi.report_facts_live',
    'reports.channel, reports.outcome, reports.reported_at, reports.taken_down_at FROM',
    'channels.channel, reports.outcome, reports.reported_at, reports.taken_down_at
    FROM (VALUES (''in_app''), (''email'')) AS channels (channel) CROSS JOIN'
);
