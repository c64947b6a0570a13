-- Hands the passwords from the environment to bootstrap.sql, which does not print them.
\set ON_ERROR_STOP on
\getenv migrator PLUMBLINE_MIGRATOR_PASSWORD
\getenv bi PLUMBLINE_BI_PASSWORD
\getenv catalog PLUMBLINE_CATALOG_PASSWORD
SELECT
    set_config('bootstrap.plumbline_migrator_password', :'migrator', false) IS NOT NULL
    AND set_config('bootstrap.plumbline_bi_password', :'bi', false) IS NOT NULL
    AND set_config('bootstrap.plumbline_catalog_password', :'catalog', false) IS NOT NULL AS passwords_known;
\ir bootstrap.sql
