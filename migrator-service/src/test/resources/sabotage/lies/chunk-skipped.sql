-- lie: A chunk of posts was never written, and the checkpoint says that it was
-- then: delta
-- outcome: mended
-- on: target
CREATE TABLE sabotage.chunk AS
SELECT new_id, legacy_id
FROM etl.id_map
WHERE entity = 'posts' AND legacy_id::bigint BETWEEN 36 AND 43;

DELETE FROM etl.id_map
WHERE entity = 'reports'
    AND new_id IN (SELECT report_id FROM core.reports JOIN sabotage.chunk ON new_id = submission_id);
DELETE FROM core.reports WHERE submission_id IN (SELECT new_id FROM sabotage.chunk);
DELETE FROM core.submissions WHERE submission_id IN (SELECT new_id FROM sabotage.chunk);
DELETE FROM core.legacy_documents WHERE entity = 'posts' AND legacy_id IN (SELECT legacy_id FROM sabotage.chunk);
DELETE FROM etl.id_map WHERE entity = 'posts' AND legacy_id IN (SELECT legacy_id FROM sabotage.chunk);
DROP TABLE sabotage.chunk;
