-- The rows that a run has made, and that nobody has touched since: all their parts are of one transaction, which wrote the id map's
-- entry. Rows that wait for one that they refer to are looked at until it is there. Parameters: source, entity, run.
DROP TABLE IF EXISTS pg_temp.as_written;
CREATE TEMPORARY TABLE as_written ON COMMIT DROP AS
SELECT made.new_id AS key
FROM etl.id_map AS made
JOIN (
    SELECT key
    FROM (
{ages}
    ) AS parts
    GROUP BY key
    HAVING min(age) = max(age) AND min(age) >= 0
) AS untouched ON untouched.key = made.new_id
WHERE made.source = ?
    AND made.entity = ?
    AND made.first_run_id = ?
    AND NOT EXISTS (
        SELECT
        FROM etl.waiting_references
        WHERE waiting_references.source = made.source
            AND waiting_references.entity = made.entity
            AND waiting_references.legacy_id = made.legacy_id
    );
