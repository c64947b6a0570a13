-- What a comparison of all facts has found is looked at by key from here on.
INSERT INTO examined_{dataset} (fact_key)
SELECT DISTINCT fact_key
FROM changed_{dataset}
ON CONFLICT DO NOTHING;
ANALYZE examined_{dataset};
DROP TABLE changed_{dataset};
