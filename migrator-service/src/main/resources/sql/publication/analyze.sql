-- A load changes the tables faster than autovacuum looks; the read models' queries need today's statistics.
ANALYZE core.submissions, core.post_data, core.reports, core.submission_hashtags, core.submission_categories,
    core.analyses, core.hashtags, core.categories, core.communities, etl.id_map;
