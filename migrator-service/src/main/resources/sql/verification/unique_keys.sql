-- about: Each materialized view, its delta table and the rollups have a valid unique index on their key: without it, refreshes block readers, lookups by key are slow, and duplicates are possible
-- otherwise: As plumbline_migrator: CREATE UNIQUE INDEX on the key of a materialized view; ALTER TABLE … ADD the constraint of its migration (target-schema, db/migration) for a table. If that fails, there are duplicates: for a view, the checks of the next run list them; for a rollup, POST /api/v1/aggregates/backfill first
SELECT
    format('bi.%s (%s)', expected.name, expected.key) AS subject,
    CASE WHEN key_index.name IS NULL THEN 'failed' ELSE 'passed' END AS outcome,
    coalesce(key_index.name, 'is missing') AS found
FROM (
    VALUES
        ('mv_submission_facts', 'submission_id', false),
        ('mv_report_facts', 'report_id', false),
        ('application_summary_mv', 'application_id', false),
        ('submission_facts_delta', 'submission_id', false),
        ('report_facts_delta', 'report_id', false),
        ('application_summary_delta', 'application_id', false),
        ('submission_rollup', 'metric_date, platform_detail, platform, community_id, community_slug', true),
        ('application_rollup', 'metric_date, application_status, company_id, company_name', true)
) AS expected (name, key, has_nulls)
LEFT JOIN LATERAL (
    SELECT pg_index.indexrelid::regclass::text AS name
    FROM pg_index
    CROSS JOIN LATERAL (
        SELECT string_agg(pg_attribute.attname, ', ' ORDER BY column_place.place) AS key
        FROM unnest(pg_index.indkey::smallint[]) WITH ORDINALITY AS column_place (attnum, place)
        JOIN pg_attribute ON pg_attribute.attrelid = pg_index.indrelid AND pg_attribute.attnum = column_place.attnum
        WHERE column_place.place <= pg_index.indnkeyatts
    ) AS present
    WHERE pg_index.indrelid = to_regclass('bi.' || expected.name)
        AND pg_index.indisunique
        AND pg_index.indisvalid
        AND pg_index.indpred IS NULL
        AND present.key = expected.key
        -- Some submissions have no community and some applications no company; with distinct NULLs, two of their rows
        -- would not be duplicates.
        AND (pg_index.indnullsnotdistinct OR NOT expected.has_nulls)
    LIMIT 1
) AS key_index ON true
