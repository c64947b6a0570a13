SELECT count(*) FROM changed_submission_facts;
