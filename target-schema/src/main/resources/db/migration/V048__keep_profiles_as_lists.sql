-- Why:   every publication writes its profile and deletes an old one, thousands of rows each however little changes. Nobody looks for
--        one count: they are read and deleted by publication.
-- Locks: ACCESS EXCLUSIVE on etl.publication_profiles while the few profiles that are kept are copied. Old services read on, and cannot
--        publish any more: what they published last stays.

CREATE TABLE etl.kept_profiles (
    dataset          text     NOT NULL,
    version          bigint   NOT NULL,
    measure          text     NOT NULL,
    dimension        text,
    months           date[]   NOT NULL,
    dimension_values text[]   NOT NULL,
    row_counts       bigint[] NOT NULL,
    CONSTRAINT kept_profiles_key UNIQUE NULLS NOT DISTINCT (dataset, version, measure, dimension),
    CONSTRAINT kept_profiles_lists_are_equally_long
        CHECK (cardinality(months) = cardinality(row_counts) AND cardinality(dimension_values) = cardinality(row_counts))
);
COMMENT ON TABLE etl.kept_profiles IS 'What the content of a publication looks like from afar: one count at each place of the lists. Only the last few publications have one.';
COMMENT ON COLUMN etl.kept_profiles.measure IS 'What is counted: share counts facts by the values of a dimension, and all of them where there is no dimension; others count by month, or add up seconds there.';
COMMENT ON COLUMN etl.kept_profiles.months IS 'The first days of the months in UTC; NULL for shares, and where a count only says that the profile has the measure.';
COMMENT ON COLUMN etl.kept_profiles.row_counts IS 'Exact; of measures in seconds, their sums.';

INSERT INTO etl.kept_profiles (dataset, version, measure, dimension, months, dimension_values, row_counts)
SELECT dataset, version, measure, dimension, array_agg(month), array_agg(value), array_agg(row_count)
FROM etl.publication_profiles
GROUP BY dataset, version, measure, dimension;

DROP TABLE etl.publication_profiles;
CREATE VIEW etl.profile_counts AS
SELECT dataset, version, measure, counted.month, dimension, counted.value, counted.row_count
FROM etl.kept_profiles
CROSS JOIN LATERAL unnest(months, dimension_values, row_counts) AS counted (month, value, row_count);
COMMENT ON VIEW etl.profile_counts IS 'The counts of the profiles that are kept, one by one.';
