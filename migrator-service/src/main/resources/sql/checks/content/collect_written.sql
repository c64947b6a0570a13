-- The rows of a source that runs have written since content was last found right, as far as the target and the source both still
-- have them. Parameters: source, pipeline.
CREATE TEMPORARY TABLE written_rows (
    entity    text   NOT NULL,
    legacy_id text   NOT NULL,
    new_id    bigint NOT NULL
) ON COMMIT DROP;
INSERT INTO written_rows (entity, legacy_id, new_id)
SELECT entity, legacy_id, new_id
FROM etl.id_map
WHERE source = ?
    AND last_run_id > (SELECT max(run_id) FROM etl.checked_runs WHERE pipeline = ?)
    AND held
    AND missing_since IS NULL;
ANALYZE written_rows;
