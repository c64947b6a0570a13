SELECT count(*) FROM changed_{dataset};
