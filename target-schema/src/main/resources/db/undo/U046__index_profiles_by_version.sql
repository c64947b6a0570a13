-- Undoes V046: profiles are found by all that names one of their counts.
-- Loses:  nothing.
-- Keeps:  every profile.
-- Locks:  ACCESS EXCLUSIVE on etl.publication_profiles while the few profiles that are kept are indexed.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '046' THEN
        RAISE EXCEPTION 'V046 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

ALTER TABLE etl.publication_profiles
    ADD CONSTRAINT publication_profiles_place_key
        UNIQUE NULLS NOT DISTINCT (dataset, version, measure, month, dimension, value);
DROP INDEX IF EXISTS etl.publication_profiles_version_idx;

DELETE FROM etl.flyway_schema_history WHERE version = '046';
COMMIT;
