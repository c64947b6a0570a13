-- lie: There is a community that no legacy row has ever named
-- then: reconcile
-- outcome: reported
-- caught-by: rows_have_keys entity=communities, new_id=1000000
-- on: target
INSERT INTO core.communities (community_id, slug, name, created_at)
VALUES (1000000, 'nowhere', 'Nowhere', '2025-01-01');
