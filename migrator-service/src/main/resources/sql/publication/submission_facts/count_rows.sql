-- One row per submission; report facts come along with them.
SELECT count(*) FROM bi.submission_facts_published;
