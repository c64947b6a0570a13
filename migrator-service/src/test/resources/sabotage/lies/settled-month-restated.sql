-- lie: A month that was long over is rewritten at the source, as if it had always said so
-- then: delta
-- outcome: reported
-- caught-by: settled_months_restated month=2026-03, measure=removed_posts, value=paris
-- caught-by: settled_months_restated month=2026-03, measure=legacy_fallback, value=paris
-- on: legacy
UPDATE posts SET removed_at = submitted_at + interval '1 hour', updated_at = now() WHERE id = 5;
