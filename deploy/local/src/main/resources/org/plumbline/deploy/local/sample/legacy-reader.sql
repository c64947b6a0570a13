-- The migrator's read-only login on a sample source, as on a real legacy database. Idempotent. The password is this
-- local stack's.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'plumbline_legacy_reader') THEN
        CREATE ROLE plumbline_legacy_reader LOGIN PASSWORD 'plumbline_legacy_reader';
    END IF;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO plumbline_legacy_reader', current_database());
END
$$;
ALTER ROLE plumbline_legacy_reader SET default_transaction_read_only = on;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO plumbline_legacy_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO plumbline_legacy_reader;
-- Shows the reader when other transactions began, so that delta runs find changes in large tables by index.
GRANT pg_read_all_stats TO plumbline_legacy_reader;
