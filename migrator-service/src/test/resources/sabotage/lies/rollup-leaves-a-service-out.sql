-- lie: The view of the rollup knows no Facebook
-- then: delta
-- caught-by: definitions_as_installed kind=view, name=bi.submission_metrics_daily
-- caught-by: answers_equal_facts figure=*, scope=all, read=by days
-- on: target
SELECT sabotage.redefine('bi.submission_metrics_daily', 'WHERE', 'WHERE platform_detail <> ''facebook'' AND');
