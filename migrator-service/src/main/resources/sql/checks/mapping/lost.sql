-- The values of a legacy column that the target has no longer, the most frequent first. Parameters: source, entity.
-- Placeholders: as in count.sql; given, what the legacy row says; stored, whether the target has a value.
WITH legacy_values AS (
    SELECT
        {given} AS value,
        count(*) FILTER (WHERE ({stored}) IS NOT TRUE) AS lost
    FROM etl.id_map
    JOIN core.legacy_documents USING (source, entity, legacy_id)
    {tables}
    WHERE id_map.source = ? AND id_map.entity = ? AND id_map.held
    GROUP BY 1
)
SELECT
    sum(lost) AS lost_rows,
    count(*) FILTER (WHERE lost > 0) AS lost_values,
    count(*) AS given_values,
    (
        SELECT array_agg(left(value, 60) ORDER BY lost DESC, value)
        FROM (SELECT value, lost FROM legacy_values WHERE value IS NOT NULL AND lost > 0 ORDER BY lost DESC, value LIMIT 10) AS first
    ) AS most_frequent
FROM legacy_values
WHERE value IS NOT NULL
