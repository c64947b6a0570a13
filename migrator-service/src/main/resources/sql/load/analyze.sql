-- A first load outgrows the planner's statistics faster than autovacuum looks: without this, each chunk of it would
-- look up its keys as if the tables were still empty.
ANALYZE etl.id_map, core.communities, core.submissions, core.reports, core.hashtags, core.categories,
    core.post_data, core.analyses, core.submission_metadata, core.submission_hashtags, core.submission_categories,
    core.legacy_documents, etl.quarantine;
