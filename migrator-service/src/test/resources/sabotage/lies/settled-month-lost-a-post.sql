-- lie: A post of a month that was long over has never been there
-- then: reconcile
-- outcome: reported
-- caught-by: settled_months_restated month=2026-03, measure=submissions, value=paris, before=4, now=3
-- on: legacy
DELETE FROM posts WHERE id = 5;
