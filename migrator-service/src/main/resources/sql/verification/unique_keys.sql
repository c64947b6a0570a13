-- about: Each materialized view has a valid unique index on its key alone, without which it cannot be refreshed under readers
-- otherwise: CREATE UNIQUE INDEX on the key, as plumbline_migrator; if that fails, the view has a fact twice and the checks of the next run say which
SELECT
    format('bi.%s (%s)', expected.name, expected.key) AS subject,
    CASE WHEN key_index.name IS NULL THEN 'failed' ELSE 'passed' END AS outcome,
    coalesce(key_index.name, 'there is none') AS found
FROM (
    VALUES
        ('mv_submission_facts', 'submission_id'),
        ('mv_report_facts', 'report_id'),
        ('application_summary_mv', 'application_id')
) AS expected (name, key)
LEFT JOIN LATERAL (
    SELECT pg_index.indexrelid::regclass::text AS name
    FROM pg_index
    JOIN pg_attribute ON pg_attribute.attrelid = pg_index.indrelid AND pg_attribute.attnum = pg_index.indkey[0]
    WHERE pg_index.indrelid = to_regclass('bi.' || expected.name)
        AND pg_index.indisunique
        AND pg_index.indisvalid
        AND pg_index.indpred IS NULL
        AND pg_index.indnkeyatts = 1
        AND pg_attribute.attname = expected.key
    LIMIT 1
) AS key_index ON true
