-- lie: A report counts on the day after it was made
-- then: delta
-- caught-by: definitions_as_installed kind=view, name=bi.submission_counts
-- caught-by: answers_equal_facts figure=reports, read=by facts
-- on: target
SELECT sabotage.redefine(
    'bi.submission_counts', 'report_facts_published.reported_at', '(report_facts_published.reported_at + ''1 day''::interval)');
