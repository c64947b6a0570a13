-- lie: The rows of one community are gone from the target, and nothing remembers that they were there
-- then: delta
-- outcome: mended
-- on: target
CREATE TABLE sabotage.gone AS
SELECT submission_id, legacy_id
FROM core.submissions
JOIN core.communities USING (community_id)
JOIN etl.id_map ON id_map.entity = 'posts' AND id_map.new_id = submissions.submission_id
WHERE communities.slug = 'oslo';

DELETE FROM etl.id_map
WHERE entity = 'reports'
    AND new_id IN (SELECT report_id FROM core.reports JOIN sabotage.gone USING (submission_id));
DELETE FROM etl.id_map WHERE entity = 'posts' AND new_id IN (SELECT submission_id FROM sabotage.gone);
DELETE FROM core.legacy_documents WHERE entity = 'posts' AND legacy_id IN (SELECT legacy_id FROM sabotage.gone);
DELETE FROM core.reports WHERE submission_id IN (SELECT submission_id FROM sabotage.gone);
DELETE FROM core.submissions WHERE submission_id IN (SELECT submission_id FROM sabotage.gone);
DROP TABLE sabotage.gone;
