-- Undoes V044: what is said of the profiles of publications.
-- Loses:  nothing.
-- Keeps:  everything else.
-- Locks:  SHARE UPDATE EXCLUSIVE on etl.publication_profiles, for an instant.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '044' THEN
        RAISE EXCEPTION 'V044 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

COMMENT ON COLUMN etl.publication_profiles.measure IS 'What is counted: share counts facts by the values of a dimension, and all of them where there is no dimension; others count by month.';
COMMENT ON COLUMN etl.publication_profiles.month IS 'The first day of the month in UTC; NULL for shares.';
COMMENT ON COLUMN etl.publication_profiles.row_count IS 'Of shares of a large dataset, an estimate from a sample.';

DELETE FROM etl.flyway_schema_history WHERE version = '044';
COMMIT;
