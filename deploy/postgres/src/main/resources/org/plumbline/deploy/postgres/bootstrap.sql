-- Prepares an empty target database: the three services' roles, the schemas, and their privileges.
-- Tables, and grants on them, come from the migrations, which run as plumbline_migrator.
--
-- Who:    a superuser, connected to the target database. Idempotent: run it again after changing it.
-- How:    psql -v ON_ERROR_STOP=1 -d plumbline \
--           -c "SET bootstrap.plumbline_migrator_password = '…'" \
--           -c "SET bootstrap.plumbline_bi_password = '…'" \
--           -c "SET bootstrap.plumbline_catalog_password = '…'" \
--           -f bootstrap.sql
--         A password that is not set stays unchanged; set none if the roles log in another way.
-- Locks:  only catalog rows, for an instant.

-- Roles belong to the server, not to the database: a second target database on it shares them.
DO $$
DECLARE
    role_name text;
    role_password text;
BEGIN
    FOREACH role_name IN ARRAY ARRAY['plumbline_migrator', 'plumbline_bi', 'plumbline_catalog'] LOOP
        BEGIN
            EXECUTE format(
                'CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS', role_name);
        EXCEPTION
            WHEN duplicate_object OR unique_violation THEN NULL; -- exists, or another bootstrap is creating it
        END;

        role_password := nullif(current_setting('bootstrap.' || role_name || '_password', true), '');
        IF role_password IS NOT NULL THEN
            EXECUTE format('ALTER ROLE %I PASSWORD %L', role_name, role_password);
        END IF;

        -- Documented statements name read models without their schema.
        EXECUTE format(
            'ALTER ROLE %I IN DATABASE %I SET search_path = bi, core, recruiting', role_name, current_database());
    END LOOP;
END
$$;

-- A run's checks read what readers see, as bi-service does: with its privileges only, which are fewer than the
-- migrator's.
DO $$
BEGIN
    IF NOT pg_has_role('plumbline_migrator', 'plumbline_bi', 'SET') THEN
        GRANT plumbline_bi TO plumbline_migrator WITH INHERIT FALSE, SET TRUE;
    END IF;
EXCEPTION
    WHEN unique_violation OR SQLSTATE 'XX000' THEN NULL; -- another bootstrap has just done so
END
$$;

-- Only the three roles may connect to the database, and only the migrator may create temporary tables, for loading.
DO $$
BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format(
        'GRANT CONNECT ON DATABASE %I TO plumbline_migrator, plumbline_bi, plumbline_catalog', current_database());
    EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO plumbline_migrator', current_database());

    -- For everybody else who may connect, above all administrators.
    EXECUTE format('ALTER DATABASE %I SET search_path = bi, core, recruiting', current_database());
    EXECUTE format('ALTER DATABASE %I SET timezone = %L', current_database(), 'UTC');
END
$$;

-- The suite keeps nothing in public, so nobody else should either.
REVOKE ALL ON SCHEMA public FROM PUBLIC;

CREATE SCHEMA IF NOT EXISTS core AUTHORIZATION plumbline_migrator;
CREATE SCHEMA IF NOT EXISTS recruiting AUTHORIZATION plumbline_migrator;
CREATE SCHEMA IF NOT EXISTS etl AUTHORIZATION plumbline_migrator;
CREATE SCHEMA IF NOT EXISTS bi AUTHORIZATION plumbline_migrator;
CREATE SCHEMA IF NOT EXISTS catalog AUTHORIZATION plumbline_catalog;

COMMENT ON SCHEMA core IS 'The normalised moderation model, and the raw legacy documents';
COMMENT ON SCHEMA recruiting IS 'Companies, jobs and applications, with the legacy column names';
COMMENT ON SCHEMA etl IS 'Runs, checkpoints, key maps, quarantine, checks, repairs';
COMMENT ON SCHEMA bi IS 'Read models and their publications; the views here are what the bi-service may read';
COMMENT ON SCHEMA catalog IS 'Metric definitions and their versions';

-- bi-service reads scoped views, which are all in this schema; the migrations grant access to each.
GRANT USAGE ON SCHEMA bi TO plumbline_bi;
