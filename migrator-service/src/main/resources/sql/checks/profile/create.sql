-- The shape of the content that is about to be published, for as long as the transaction lasts: counts that have to be
-- added up. Where not all of it is looked at, the first table has the last publication's shape, less what is changed of it.
CREATE TEMPORARY TABLE IF NOT EXISTS unchanged_profile (
    dataset   text   NOT NULL,
    measure   text   NOT NULL,
    month     date,
    dimension text,
    value     text,
    row_count bigint NOT NULL
) ON COMMIT DROP;
CREATE TEMPORARY TABLE IF NOT EXISTS content_profile (LIKE pg_temp.unchanged_profile) ON COMMIT DROP;
