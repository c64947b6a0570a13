-- Why:   each run that writes asks how many rows of an entity there are, and which rows it wrote: both read the whole id map. The
--        numbers are kept by triggers; a look at everything still counts (entity_counts). The rows of a run are found by blocks:
--        a block-range index leaves updates in place, which an index on every row would not.
-- Locks: SHARE ROW EXCLUSIVE on etl.id_map while it is counted once: no run may write meanwhile.

CREATE TABLE etl.id_map_counts (
    source       text   NOT NULL,
    entity       text   NOT NULL,
    present_rows bigint NOT NULL,
    held_rows    bigint NOT NULL,
    CONSTRAINT id_map_counts_pkey PRIMARY KEY (source, entity)
);
COMMENT ON TABLE etl.id_map_counts IS 'How many rows etl.id_map has by entity; triggers keep it.';
COMMENT ON COLUMN etl.id_map_counts.present_rows IS 'Rows that the source has.';
COMMENT ON COLUMN etl.id_map_counts.held_rows IS 'Of these, rows that the target has too.';

-- Adds what a statement has put into the id map, and takes away what it has replaced or removed.
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

INSERT INTO etl.id_map_counts (source, entity, present_rows, held_rows)
SELECT
    source,
    entity,
    count(*) FILTER (WHERE missing_since IS NULL),
    count(*) FILTER (WHERE missing_since IS NULL AND held)
FROM etl.id_map
GROUP BY source, entity;

CREATE INDEX id_map_last_run_idx ON etl.id_map USING brin (last_run_id) WITH (pages_per_range = 1, autosummarize = on);
DROP INDEX etl.id_map_present_idx;
