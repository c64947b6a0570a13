-- lie: Half of a bundle is gone, and with it the fact
-- then: reconcile
-- caught-by: bundles_are_whole legacy_id=5, has_post_data=false
-- caught-by: one_fact_per_submission fact_count=0
-- on: target
DELETE FROM core.post_data
WHERE submission_id = (SELECT new_id FROM etl.id_map WHERE entity = 'posts' AND legacy_id = '5');
