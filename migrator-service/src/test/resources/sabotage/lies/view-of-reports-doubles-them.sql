-- lie: The view of reports that readers have shows each twice
-- then: delta
-- caught-by: definitions_as_installed kind=view, name=bi.report_facts
-- caught-by: readers_see_what_was_checked relation=report_facts, scope=all
-- on: target
SELECT sabotage.redefine('bi.report_facts', 'FROM bi.report_facts_published', 'FROM (SELECT * FROM bi.report_facts_published UNION ALL SELECT * FROM bi.report_facts_published) AS report_facts_published');
