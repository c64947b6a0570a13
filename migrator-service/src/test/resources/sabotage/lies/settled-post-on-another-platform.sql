-- lie: A post of a month that was long over has been on another platform all along
-- then: delta
-- outcome: reported
-- caught-by: settled_months_restated month=2026-03, measure=submissions, dimension=platform_detail, value=facebook, before=*, now=*
-- caught-by: settled_months_restated month=2026-03, measure=submissions, dimension=platform_detail, value=youtube, before=*, now=*
-- on: legacy
UPDATE posts SET url = 'https://youtu.be/5', updated_at = now() WHERE id = 5;
