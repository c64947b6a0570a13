-- lie: The raw row that was kept is not what the source says
-- then: reconcile
-- caught-by: content_agrees entity=posts, legacy_id=8, table=core.legacy_documents, field=language, stored=xx
-- on: target
UPDATE core.legacy_documents
SET document = document || '{"language": "xx"}'
WHERE entity = 'posts' AND legacy_id = '8';
