-- The shape of the content that is about to be published, for as long as the transaction lasts.
CREATE TEMPORARY TABLE IF NOT EXISTS content_profile (
    dataset   text   NOT NULL,
    measure   text   NOT NULL,
    month     date,
    dimension text,
    value     text,
    row_count bigint NOT NULL
) ON COMMIT DROP;
