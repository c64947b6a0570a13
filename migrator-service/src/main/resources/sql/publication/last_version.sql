SELECT max(version) AS version FROM bi.publications WHERE dataset = ?;
