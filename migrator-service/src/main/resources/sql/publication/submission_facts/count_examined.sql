SELECT count(*) FROM examined_submission_facts;
