-- How many more facts there are than were published.
SELECT (SELECT count(*) FROM after_submission_facts) - (SELECT count(*) FROM before_submission_facts);
