SELECT count(*) FROM communities;
