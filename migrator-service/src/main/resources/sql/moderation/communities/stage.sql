-- Column order is the order in which CommunityTransformer writes its values.
CREATE TEMPORARY TABLE staged_rows (
    legacy_id    text  NOT NULL,
    content_hash bytea NOT NULL,
    document     jsonb NOT NULL,
    slug         text,
    name         text,
    country      text,
    created_at   timestamptz
) ON COMMIT DELETE ROWS;

CREATE TEMPORARY TABLE changed_rows (
    LIKE staged_rows,
    new_id bigint NOT NULL
) ON COMMIT DELETE ROWS;
