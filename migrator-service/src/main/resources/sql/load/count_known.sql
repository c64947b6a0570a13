-- How many rows of an entity the source should have.
SELECT
    coalesce((SELECT present_rows FROM etl.id_map_counts WHERE source = ? AND entity = ?), 0)
    + (
        SELECT count(*)
        FROM etl.quarantine
        WHERE quarantine.source = ?
            AND quarantine.entity = ?
            AND quarantine.resolved_at IS NULL
            AND NOT EXISTS (
                SELECT
                FROM etl.id_map
                WHERE id_map.source = quarantine.source
                    AND id_map.entity = quarantine.entity
                    AND id_map.legacy_id = quarantine.legacy_id
                    AND id_map.missing_since IS NULL
            )
    );
