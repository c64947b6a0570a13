-- Both sides of every mapped column of an entity, in one pass: NULLs, distinct values, the smallest and the largest, the most frequent.
-- Numbers are ordered as such, and before texts; texts by their code points, and shown up to 100 characters. Parameters: source, entity,
-- one in how many rows is looked at.
-- Placeholders: tables, as in count.sql; values, a query for side and value (jsonb) of each column of a row, the sides numbered.
WITH said AS (
    SELECT
        side,
        value #>> '{}' AS text,
        CASE jsonb_typeof(value) WHEN 'number' THEN value::numeric END AS number
    FROM etl.id_map
    JOIN core.legacy_documents USING (source, entity, legacy_id)
    {tables}
    CROSS JOIN LATERAL ({values}) AS value_of_row (side, value)
    WHERE id_map.source = ? AND id_map.entity = ? AND id_map.held AND hashtextextended(id_map.legacy_id, 0) % ? = 0
),
counted AS (
    SELECT side, left(text, 100) AS shown, number, count(*) AS row_count
    FROM said
    -- Texts of any length take the same room.
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
    sum(row_count) AS row_count,
    coalesce(sum(row_count) FILTER (WHERE shown IS NULL), 0) AS nulls,
    count(shown) AS distinct_values,
    coalesce(min(number)::text, min(shown COLLATE "C")) AS smallest,
    coalesce(max(shown COLLATE "C") FILTER (WHERE number IS NULL), max(number)::text) AS largest,
    array_agg(shown ORDER BY rank) FILTER (WHERE rank <= 5 AND shown IS NOT NULL) AS frequent_values,
    array_agg(row_count ORDER BY rank) FILTER (WHERE rank <= 5 AND shown IS NOT NULL) AS frequent_counts
FROM ranked
GROUP BY side
