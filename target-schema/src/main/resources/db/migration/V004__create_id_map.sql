-- Why:   makes loads incremental and repeatable: which new key each legacy row has, the raw row, and how far each entity was read.
-- Locks: none that matter; every object is new.

-- A key is never deleted, even if its row is. No foreign keys to etl.runs: they would cost a lookup for every row written.
CREATE TABLE etl.id_map (
    source        text        NOT NULL,
    entity        text        NOT NULL,
    legacy_id     text        NOT NULL,
    new_id        bigint      NOT NULL,
    content_hash  bytea       NOT NULL,
    first_run_id  bigint      NOT NULL,
    last_run_id   bigint      NOT NULL,
    held          boolean     NOT NULL DEFAULT true,
    missing_since timestamptz,
    CONSTRAINT id_map_pkey PRIMARY KEY (source, entity, legacy_id),
    CONSTRAINT id_map_entity_new_id_key UNIQUE (entity, new_id)
) WITH (fillfactor = 85);
COMMENT ON COLUMN etl.id_map.content_hash IS
    'SHA-256 of the raw legacy row when it was last written; a row with the same hash is skipped.';
COMMENT ON COLUMN etl.id_map.last_run_id IS 'The run that last wrote the row.';
COMMENT ON COLUMN etl.id_map.held IS
    'Whether the target has the row. False once it is deleted; if the row comes back, it gets the same key.';
COMMENT ON COLUMN etl.id_map.missing_since IS
    'When a run first noticed that the source no longer has the row; NULL while it does.';

-- Partial indexes: each run reads these few rows among all rows.
CREATE INDEX id_map_missing_idx ON etl.id_map (source, entity)
    WHERE missing_since IS NOT NULL;
CREATE INDEX id_map_not_held_idx ON etl.id_map (source, entity)
    WHERE NOT held AND missing_since IS NULL;
-- Finds the rows of a run. BRIN, because a B-tree on this column would make every update touch all indexes.
CREATE INDEX id_map_last_run_idx ON etl.id_map USING brin (last_run_id) WITH (pages_per_range = 1, autosummarize = on);

-- Every run needs the row count of each entity. Counting reads the whole map, so triggers keep the counts.
CREATE TABLE etl.id_map_counts (
    source       text   NOT NULL,
    entity       text   NOT NULL,
    present_rows bigint NOT NULL,
    held_rows    bigint NOT NULL,
    CONSTRAINT id_map_counts_pkey PRIMARY KEY (source, entity)
);
COMMENT ON TABLE etl.id_map_counts IS 'Row counts of etl.id_map by entity, maintained by triggers.';
COMMENT ON COLUMN etl.id_map_counts.present_rows IS 'Rows that the source has.';
COMMENT ON COLUMN etl.id_map_counts.held_rows IS 'Number of these rows that the target has.';

-- Once per statement: adds the new rows and subtracts the old ones.
CREATE FUNCTION etl.count_keys()
    RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM etl.id_map_counts;
        RETURN NULL;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO etl.id_map_counts AS counts (source, entity, present_rows, held_rows)
        SELECT
            source,
            entity,
            count(*) FILTER (WHERE missing_since IS NULL),
            count(*) FILTER (WHERE missing_since IS NULL AND held)
        FROM after
        GROUP BY source, entity
        ON CONFLICT (source, entity) DO UPDATE SET
            present_rows = counts.present_rows + excluded.present_rows,
            held_rows = counts.held_rows + excluded.held_rows;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        UPDATE etl.id_map_counts AS counts
        SET present_rows = present_rows - gone.present,
            held_rows = held_rows - gone.held
        FROM (
            SELECT
                source,
                entity,
                count(*) FILTER (WHERE missing_since IS NULL) AS present,
                count(*) FILTER (WHERE missing_since IS NULL AND held) AS held
            FROM before
            GROUP BY source, entity
        ) AS gone
        WHERE counts.source = gone.source AND counts.entity = gone.entity;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER count_keys_after_insert AFTER INSERT ON etl.id_map
    REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION etl.count_keys();
CREATE TRIGGER count_keys_after_update AFTER UPDATE ON etl.id_map
    REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION etl.count_keys();
CREATE TRIGGER count_keys_after_delete AFTER DELETE ON etl.id_map
    REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION etl.count_keys();
CREATE TRIGGER count_keys_after_truncate AFTER TRUNCATE ON etl.id_map
    FOR EACH STATEMENT EXECUTE FUNCTION etl.count_keys();

CREATE TABLE core.legacy_documents (
    source      text        NOT NULL,
    entity      text        NOT NULL,
    legacy_id   text        NOT NULL,
    document    jsonb       NOT NULL,
    run_id      bigint      NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT legacy_documents_pkey PRIMARY KEY (source, entity, legacy_id)
) WITH (fillfactor = 85);
COMMENT ON TABLE core.legacy_documents IS
    'The raw legacy row behind each loaded row, so that rules can be replayed without the source.';

-- How far each entity was read; the next run continues from there. See docs/delta-loads.md.
CREATE TABLE etl.checkpoints (
    pipeline          text        NOT NULL,
    entity            text        NOT NULL,
    source_identity   text        NOT NULL,
    mapping_hash      text        NOT NULL,
    snapshot_xmin     bigint      NOT NULL,
    cursor_low        timestamptz,
    source_clock      timestamptz NOT NULL,
    target_clock      timestamptz NOT NULL,
    exhaustive_xmin   bigint      NOT NULL,
    exhaustive_at     timestamptz NOT NULL,
    loaded_through    text,
    reloads_unchanged boolean     NOT NULL,
    complete          boolean     NOT NULL,
    run_id            bigint      NOT NULL,
    CONSTRAINT checkpoints_pkey PRIMARY KEY (pipeline, entity),
    CONSTRAINT checkpoints_run_id_fkey FOREIGN KEY (run_id) REFERENCES etl.runs (run_id),
    CONSTRAINT checkpoints_complete_iff_no_key_is_due CHECK (complete = (loaded_through IS NULL))
);
COMMENT ON COLUMN etl.checkpoints.source_identity IS
    'Server, timeline and database: transaction ids of another one cannot be compared.';
COMMENT ON COLUMN etl.checkpoints.mapping_hash IS
    'Of the pipeline definition that loaded the rows; if it changes, all rows are loaded again.';
COMMENT ON COLUMN etl.checkpoints.snapshot_xmin IS 'All transactions below this id had ended when the last snapshot was taken.';
COMMENT ON COLUMN etl.checkpoints.cursor_low IS
    'Every transaction that the last snapshot did not see began after this time, by the source''s clock; NULL if unknown.';
COMMENT ON COLUMN etl.checkpoints.exhaustive_xmin IS
    'The snapshot_xmin of that read: late rows behind the cursor are searched from here on.';
COMMENT ON COLUMN etl.checkpoints.exhaustive_at IS 'When the entity was last read without relying on its cursor.';
COMMENT ON COLUMN etl.checkpoints.loaded_through IS 'The last key of an interrupted first load; NULL once it is complete.';
COMMENT ON COLUMN etl.checkpoints.reloads_unchanged IS
    'Whether the interrupted load also reloads unchanged rows, because their definition has changed.';
