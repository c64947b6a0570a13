-- Why:   the service waits for the schema that it needs before it starts, where another process migrates. The schema says itself
--        which releases still work on it, since an older one cannot know.
-- Locks: none that matter; the functions are new. Old services keep working.

CREATE FUNCTION catalog.schema_version()
    RETURNS integer
    LANGUAGE sql STABLE
    SET search_path = pg_catalog, pg_temp
    RETURN (SELECT max(history.version::integer) FROM catalog.flyway_schema_history AS history WHERE history.success);
COMMENT ON FUNCTION catalog.schema_version IS 'The version of this schema.';

CREATE FUNCTION catalog.schema_serves_from()
    RETURNS integer
    LANGUAGE sql IMMUTABLE
    RETURN 8;
COMMENT ON FUNCTION catalog.schema_serves_from IS
    'Releases that were made for this version or a later one work on the schema as it is. A migration that takes something away replaces it.';
