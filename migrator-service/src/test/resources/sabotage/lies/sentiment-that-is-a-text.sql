-- lie: A sentiment that was written as text is none
-- then: full
-- outcome: reported
-- caught-by: mapped_values_are_preserved entity=posts, column=analysis, key=sentiment, rows=1
-- on: legacy
UPDATE posts SET analysis = jsonb_set(analysis, '{sentiment}', '"0.5"'), updated_at = now() WHERE id = 3;
