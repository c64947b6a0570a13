-- One row per submission; report facts come along with them.
SELECT count(*) FROM bi.mv_submission_facts;
