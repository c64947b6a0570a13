-- lie: A post of this century is of the next
-- then: reconcile
-- caught-by: submissions_parity month=2126-01, community=paris, legacy=null
-- on: target
UPDATE core.submissions
SET submitted_at = submitted_at + interval '100 years'
WHERE submission_id = (SELECT new_id FROM etl.id_map WHERE entity = 'posts' AND legacy_id = '3');
