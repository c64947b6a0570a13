-- A first load outgrows the planner's statistics faster than autovacuum looks: without this, each chunk of it would
-- look up its keys as if the tables were still empty. The entity's own tables are analyzed beside these.
ANALYZE etl.id_map, core.legacy_documents, etl.quarantine;
