-- lie: What counts the reports of parts of an hour knows none
-- then: delta
-- caught-by: definitions_as_installed kind=view, name=bi.report_metrics
-- caught-by: answers_equal_facts figure=reports, read=by facts, actual=0
-- on: target
SELECT sabotage.redefine('bi.report_metrics', 'WHERE', 'WHERE false AND');
