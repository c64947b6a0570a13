-- lie: Posts in a language that no rule knows are posts of none
-- then: full
-- outcome: reported
-- caught-by: mapped_values_are_preserved entity=posts, column=language, rows=3
-- on: legacy
UPDATE posts SET language = 'klingon', updated_at = now() WHERE id IN (2, 5, 6);
