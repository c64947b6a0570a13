-- lie: The rollup is halved, and the next run finds nothing new to look at
-- then: quiet delta
-- caught-by: aggregates_equal_facts dataset=submission_facts, metric=submissions
-- on: target
UPDATE bi.submission_rollup SET submissions = submissions / 2;
