SELECT count(*) FROM reports;
