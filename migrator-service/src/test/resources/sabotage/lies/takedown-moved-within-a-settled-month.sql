-- lie: A takedown came later in its month than was said when the month was over; every count is as before
-- then: delta
-- outcome: reported
-- caught-by: settled_months_restated month=2026-01, measure=seconds_to_takedown, dimension=community, value=paris, before=*, now=*
-- on: legacy
UPDATE posts SET removed_at = removed_at + interval '15 days', updated_at = now() WHERE id = 3;
