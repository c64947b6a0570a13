-- How many more facts there are than were published.
SELECT (SELECT count(*) FROM after_{dataset}) - (SELECT count(*) FROM before_{dataset});
