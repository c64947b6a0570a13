-- name: count
-- For each mapped column, in one pass over an entity: the number of rows with the mapped JSON key (for JSON keys only),
-- of rows whose legacy value is missing in the target, and of rows whose legacy value is a JSON object that could have
-- the key. {tables} are the target's tables, joined by the new key.
SELECT ARRAY[
    {counts}
] AS counts
FROM etl.id_map
JOIN core.legacy_documents USING (source, entity, legacy_id)
{tables}
WHERE id_map.source = :source AND id_map.entity = :entity AND id_map.held;

-- name: count_rows
-- The number of an entity's rows in the target.
SELECT count(*)
FROM etl.id_map
WHERE source = :source AND entity = :entity AND held;

-- name: forget
-- Deletes the profiles of an earlier attempt of a run.
DELETE FROM etl.mapping_profiles
WHERE run_id = :run;

-- name: forget_older
-- Deletes all profiles of a pipeline except those of the last few runs.
DELETE FROM etl.mapping_profiles
WHERE run_id IN (
    SELECT runs.run_id
    FROM etl.runs
    WHERE runs.pipeline = (SELECT this_run.pipeline FROM etl.runs AS this_run WHERE this_run.run_id = :run)
        AND EXISTS (SELECT FROM etl.mapping_profiles AS stored WHERE stored.run_id = runs.run_id)
    ORDER BY runs.run_id DESC
    OFFSET :retained
);

-- name: lost
-- The values of a legacy column that are lost in the target, most frequent first. {given} is the legacy value, {stored}
-- whether the target has a value.
WITH legacy_values AS (
    SELECT
        {given} AS value,
        count(*) FILTER (WHERE ({stored}) IS NOT TRUE) AS lost
    FROM etl.id_map
    JOIN core.legacy_documents USING (source, entity, legacy_id)
    {tables}
    WHERE id_map.source = :source AND id_map.entity = :entity AND id_map.held
    GROUP BY 1
)
SELECT
    sum(lost) AS rows,
    count(*) FILTER (WHERE lost > 0) AS values,
    count(*) AS of,
    (
        SELECT array_agg(left(value, 60) ORDER BY lost DESC, value)
        FROM (SELECT value, lost FROM legacy_values WHERE value IS NOT NULL AND lost > 0 ORDER BY lost DESC, value LIMIT 10) AS first
    ) AS examples
FROM legacy_values
WHERE value IS NOT NULL;

-- name: of_run
-- The profiles of a run's mapped columns.
SELECT profile::text AS profile
FROM etl.mapping_profiles
WHERE run_id = :run
ORDER BY place;

-- name: profile
-- Both sides of every mapped column of an entity, in one pass: NULLs, distinct, smallest, largest and most frequent
-- values. Numbers are ordered numerically and come before texts; texts are ordered by code point and cut to 100
-- characters. {values} is a query of (side, value as jsonb) for each side of each column of a row; sides are numbers.
WITH said AS (
    SELECT
        side,
        value #>> '{}' AS text,
        CASE jsonb_typeof(value) WHEN 'number' THEN value::numeric END AS number
    FROM etl.id_map
    JOIN core.legacy_documents USING (source, entity, legacy_id)
    {tables}
    CROSS JOIN LATERAL ({values}) AS value_of_row (side, value)
    WHERE id_map.source = :source AND id_map.entity = :entity AND id_map.held AND hashtextextended(id_map.legacy_id, 0) % :one_in = 0
),
counted AS (
    SELECT side, left(text, 100) AS shown, number, count(*) AS row_count
    FROM said
    -- Texts are hashed, so that those of any length need the same space.
    GROUP BY side, left(text, 100), hashtextextended(text, 0), number
),
ranked AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY side
            ORDER BY shown IS NULL, row_count DESC, number, shown COLLATE "C"
        ) AS rank
    FROM counted
)
SELECT
    side,
    json_build_object(
        'rows', sum(row_count),
        'nulls', coalesce(sum(row_count) FILTER (WHERE shown IS NULL), 0),
        'distinct', count(shown),
        'smallest', coalesce(min(number)::text, min(shown COLLATE "C")),
        'largest', coalesce(max(shown COLLATE "C") FILTER (WHERE number IS NULL), max(number)::text),
        'mostFrequent', coalesce(
            json_agg(json_build_object('value', shown, 'rows', row_count) ORDER BY rank)
                FILTER (WHERE rank <= 5 AND shown IS NOT NULL),
            '[]'
        )
    ) AS profile
FROM ranked
GROUP BY side;

-- name: record
-- Stores the profiles of mapped columns, in their order.
INSERT INTO etl.mapping_profiles (run_id, place, profile)
SELECT :run, place - 1, profile
FROM jsonb_array_elements(CAST(:profiles AS jsonb)) WITH ORDINALITY AS columns (profile, place);

-- name: result
-- The checks of a run, and the result of the check of mapped values; no row before its checks.
SELECT
    max(message) FILTER (WHERE is_asked) AS message,
    bool_or(fingerprint IS NOT NULL) FILTER (WHERE is_asked) AS is_carried_out
FROM (
    SELECT message, fingerprint, check_id = :check AS is_asked
    FROM etl.check_results
    WHERE run_id = :run
) AS results
HAVING count(*) > 0;
