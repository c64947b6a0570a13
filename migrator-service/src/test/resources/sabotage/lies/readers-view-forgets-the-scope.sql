-- lie: The view that dashboards read shows every community to everybody
-- then: reconcile
-- caught-by: readers_see_what_was_checked relation=submission_facts, scope=none
-- on: target
SELECT sabotage.redefine(
    'bi.submission_facts', 'FROM bi.submission_facts_published WHERE', 'FROM bi.submission_facts_published WHERE true OR'
);
