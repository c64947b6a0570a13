-- Why:   a service waits for the schema that it needs before it starts, and has to see which one is there; bi-service may not read
--        the history of migrations. The schema says itself which releases still work on it, since an older one cannot know.
-- Locks: none that matter; the functions are new. Old services keep working.

CREATE FUNCTION bi.schema_version()
    RETURNS integer
    LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    RETURN (SELECT max(history.version::integer) FROM etl.flyway_schema_history AS history WHERE history.success);
COMMENT ON FUNCTION bi.schema_version IS 'The version of core, recruiting, etl and bi.';
REVOKE EXECUTE ON FUNCTION bi.schema_version() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION bi.schema_version() TO plumbline_bi;

CREATE FUNCTION bi.schema_serves_from()
    RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN 60;
COMMENT ON FUNCTION bi.schema_serves_from IS
    'Releases that were made for this version or a later one work on the schema as it is. A migration that takes something away replaces it.';
