-- lie: The view of sums by hour over all communities shows half of them
-- then: delta
-- caught-by: definitions_as_installed kind=view, name=bi.metrics_hourly_rollup
-- caught-by: answers_equal_facts figure=*, scope=all, read=by hours
-- on: target
SELECT sabotage.redefine('bi.metrics_hourly_rollup', 'platform, value FROM', 'platform, (value / 2) AS value FROM');
