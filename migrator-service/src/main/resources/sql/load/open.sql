-- Session tables that every entity of a run uses.

-- Rows of the chunk at hand that cannot be taken, each with its reason.
CREATE TEMPORARY TABLE rejected_rows (
    legacy_id text  NOT NULL,
    document  jsonb NOT NULL,
    field     text  NOT NULL,
    rule      text  NOT NULL,
    reason    text  NOT NULL
) ON COMMIT DELETE ROWS;

-- Every key that the run has read: what the target has beside these is no longer in the source.
CREATE TEMPORARY TABLE seen_rows (
    entity    text NOT NULL,
    legacy_id text NOT NULL
) ON COMMIT PRESERVE ROWS;
