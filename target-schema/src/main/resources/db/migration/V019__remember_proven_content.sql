-- Why:   deriving every field of every row anew takes minutes where there are millions. What was found right is remembered by
--        what it was found to be: while the row and its legacy row are the same, it need not be derived again.
-- Locks: none that matter; the table is new. The first run that looks at everything afterwards proves all rows.

CREATE TABLE etl.proven_content (
    source        text   NOT NULL,
    entity        text   NOT NULL,
    legacy_id     text   NOT NULL,
    new_id        bigint NOT NULL,
    bundle_hash   bigint,
    document_hash bigint NOT NULL,
    CONSTRAINT proven_content_pkey PRIMARY KEY (source, entity, legacy_id)
);
COMMENT ON TABLE etl.proven_content IS 'Rows that were found to be what the mapping makes of their legacy rows, as they were then.';
COMMENT ON COLUMN etl.proven_content.bundle_hash IS 'Of the row in the id map with its content_hash, and of the mapped columns of every table of the bundle; other mappings and rules give other numbers. NULL once the row is removed from the target.';
COMMENT ON COLUMN etl.proven_content.document_hash IS 'Of the kept raw row, which stays when the row is removed.';
