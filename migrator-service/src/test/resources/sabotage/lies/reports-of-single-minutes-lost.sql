-- lie: What counts the facts of parts of a day knows no reports
-- then: delta
-- caught-by: definitions_as_installed kind=view, name=bi.submission_metrics
-- caught-by: answers_equal_facts figure=reports, read=by facts, actual=0
-- on: target
SELECT sabotage.redefine('bi.submission_metrics', 'WHERE', 'WHERE reports = 0 AND');
