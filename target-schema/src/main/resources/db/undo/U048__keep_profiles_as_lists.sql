-- Undoes V048: profiles are kept as a row for each of their counts.
-- Loses:  nothing.
-- Keeps:  every profile.
-- Locks:  ACCESS EXCLUSIVE on etl.publication_profiles and etl.kept_profiles while the few profiles that are kept are copied.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '048' THEN
        RAISE EXCEPTION 'V048 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

LOCK TABLE etl.kept_profiles;
DROP VIEW IF EXISTS etl.profile_counts;
CREATE TABLE etl.publication_profiles (
    dataset   text   NOT NULL,
    version   bigint NOT NULL,
    measure   text   NOT NULL,
    month     date,
    dimension text,
    value     text,
    row_count bigint NOT NULL
);
COMMENT ON TABLE etl.publication_profiles IS 'What the content of a publication looks like from afar; only the last few publications have one.';
COMMENT ON COLUMN etl.publication_profiles.measure IS 'What is counted: share counts facts by the values of a dimension, and all of them where there is no dimension; others count by month, or add up seconds there. A row of these without a month says that the profile has the measure.';
COMMENT ON COLUMN etl.publication_profiles.month IS 'The first day of the month in UTC; NULL for shares, and where a row only says what the profile has.';
COMMENT ON COLUMN etl.publication_profiles.row_count IS 'Exact; of measures in seconds, their sum.';

INSERT INTO etl.publication_profiles (dataset, version, measure, month, dimension, value, row_count)
SELECT dataset, version, measure, counted.month, dimension, counted.value, counted.row_count
FROM etl.kept_profiles
CROSS JOIN LATERAL unnest(months, dimension_values, row_counts) AS counted (month, value, row_count);
CREATE INDEX publication_profiles_version_idx ON etl.publication_profiles (dataset, version);
DROP TABLE etl.kept_profiles;

DELETE FROM etl.flyway_schema_history WHERE version = '048';
COMMIT;
