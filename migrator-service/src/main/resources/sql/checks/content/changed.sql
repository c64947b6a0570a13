-- Rows of an entity that the target holds and that can be compared: all that another hand may have changed since the last look, some
-- of those that runs have written, and others spread evenly over its keys, the same ones each time.
-- Parameters: entity, how many others, entity, source, entity, how many that were written, source, entity, table, source, entity.
WITH ends AS (
    SELECT min(new_id) AS first_id, max(new_id) - min(new_id) + 1 AS span
    FROM etl.id_map
    WHERE entity = ?
),
stripes AS (
    SELECT first_id, span, least(?::bigint, span) AS number
    FROM ends
),
sample AS (
    SELECT chosen.legacy_id, chosen.new_id
    FROM stripes
    CROSS JOIN LATERAL generate_series(0, stripes.number - 1) AS stripe
    CROSS JOIN LATERAL (
        SELECT id_map.legacy_id, id_map.new_id
        FROM etl.id_map
        WHERE id_map.entity = ?
            AND id_map.source = ?
            AND id_map.held
            AND id_map.missing_since IS NULL
            -- Somewhere in the stripe, or a period in the data could hide between the rows that are looked at.
            AND id_map.new_id >= stripes.first_id
                + stripes.span * stripe / stripes.number
                + (hashint8(stripe)::bigint & 2147483647) % greatest(stripes.span / stripes.number, 1)
        ORDER BY id_map.new_id
        LIMIT 1
    ) AS chosen
),
chosen AS (
    SELECT legacy_id, new_id
    FROM sample
    UNION
    (
        SELECT legacy_id, new_id
        FROM written_rows
        WHERE entity = ?
        ORDER BY random()
        LIMIT ?
    )
    UNION
    SELECT id_map.legacy_id, id_map.new_id
    FROM etl.id_map
    WHERE id_map.source = ?
        AND id_map.entity = ?
        AND id_map.new_id = ANY (ARRAY(SELECT new_id FROM edited_rows WHERE relation = ?))
        AND id_map.held
        AND id_map.missing_since IS NULL
)
SELECT chosen.legacy_id, chosen.new_id
FROM chosen
WHERE NOT EXISTS (
        SELECT
        FROM etl.quarantine
        WHERE quarantine.source = ?
            AND quarantine.entity = ?
            AND quarantine.legacy_id = chosen.legacy_id
            AND quarantine.resolved_at IS NULL
    )
ORDER BY chosen.new_id;
