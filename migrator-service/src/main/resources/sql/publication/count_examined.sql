SELECT count(*) FROM examined_{dataset};
