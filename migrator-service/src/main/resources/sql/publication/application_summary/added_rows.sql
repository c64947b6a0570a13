SELECT (SELECT count(*) FROM after_application_summary) - (SELECT count(*) FROM before_application_summary);
