-- lie: Explanations know only runs that went well
-- then: delta
-- caught-by: definitions_as_installed kind=view, name=bi.run_summaries
-- on: target
SELECT sabotage.redefine('bi.run_summaries', 'WHERE ((', 'WHERE (runs.state = ''succeeded'' AND (');
