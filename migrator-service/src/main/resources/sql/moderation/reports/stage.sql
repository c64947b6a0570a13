-- Column order is the order in which ReportTransformer writes its values.
CREATE TEMPORARY TABLE staged_rows (
    legacy_id      text  NOT NULL,
    content_hash   bytea NOT NULL,
    document       jsonb NOT NULL,
    post_legacy_id text,
    channel        text,
    reported_at    timestamptz,
    outcome        text,
    taken_down_at  timestamptz
) ON COMMIT DELETE ROWS;

CREATE TEMPORARY TABLE changed_rows (
    LIKE staged_rows,
    new_id        bigint NOT NULL,
    submission_id bigint NOT NULL
) ON COMMIT DELETE ROWS;
