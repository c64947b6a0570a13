-- Which migrations are applied, and since when: another one applied or taken back makes another hash.
SELECT md5(coalesce(string_agg(concat(version, ' ', extract(EPOCH FROM installed_on)), ';' ORDER BY installed_rank), ''))
FROM etl.flyway_schema_history
WHERE success
