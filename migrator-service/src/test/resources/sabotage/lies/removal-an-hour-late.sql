-- lie: One post was removed an hour later than it was
-- then: reconcile
-- caught-by: content_agrees entity=posts, legacy_id=3, field=removed_at
-- caught-by: median_hours_to_takedown_parity month=2026-01
-- on: target
UPDATE core.submissions
SET removed_at = removed_at + interval '1 hour'
WHERE submission_id = (SELECT new_id FROM etl.id_map WHERE entity = 'posts' AND legacy_id = '3');
