-- The rows of a source that runs have written since an earlier one, and whether the target and the source both still have them.
CREATE TEMPORARY TABLE written_rows (
    entity     text    NOT NULL,
    legacy_id  text    NOT NULL,
    new_id     bigint  NOT NULL,
    is_present boolean NOT NULL
) ON COMMIT DROP;
INSERT INTO written_rows (entity, legacy_id, new_id, is_present)
SELECT entity, legacy_id, new_id, held AND missing_since IS NULL
FROM etl.id_map
WHERE source = ?
    AND last_run_id > ?;
ANALYZE written_rows;
