-- Why:   a view that was replaced by hand lies to readers, and no row of any table tells. The definition of each object is kept as
--        the migrations left it, so that every run can hold what is there against it and name the object that differs.
-- Locks: none that matter; both tables are new. migrator-service fills them when it has migrated, and does so again only when it has
--        applied other migrations. Old services keep working.

CREATE TABLE etl.installed_definitions (
    kind        text NOT NULL,
    name        text NOT NULL,
    definition  text NOT NULL,
    stored_form text NOT NULL,
    CONSTRAINT installed_definitions_pkey PRIMARY KEY (kind, name)
);
COMMENT ON TABLE etl.installed_definitions IS 'Each view, function, trigger, column, constraint and so on of these schemas, as the migrations left it.';
COMMENT ON COLUMN etl.installed_definitions.definition IS 'As PostgreSQL writes it, every name with its schema.';
COMMENT ON COLUMN etl.installed_definitions.stored_form IS 'A hash of what its catalog keeps: the same after an update of PostgreSQL that writes definitions in other words.';

CREATE TABLE etl.definition_recordings (
    recording_id bigint      GENERATED ALWAYS AS IDENTITY,
    migrations   text        NOT NULL,
    recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT definition_recordings_pkey PRIMARY KEY (recording_id)
);
COMMENT ON TABLE etl.definition_recordings IS 'When the definitions were recorded.';
COMMENT ON COLUMN etl.definition_recordings.migrations IS 'A hash of the migrations that were applied then, and when.';
