-- about: The services' roles exist, may log in, and have no privileges over the server
-- otherwise: As a superuser, run bootstrap.sql of deploy/postgres again; it is idempotent
SELECT
    expected.name AS subject,
    CASE
        WHEN roles.oid IS NULL OR NOT roles.rolcanlogin OR powers.held <> '' OR lacks.role THEN 'failed'
        ELSE 'passed'
    END AS outcome,
    CASE
        WHEN roles.oid IS NULL THEN 'does not exist'
        WHEN NOT roles.rolcanlogin THEN 'may not log in'
        WHEN powers.held <> '' THEN 'may ' || powers.held
        WHEN lacks.role THEN 'may not read as plumbline_bi, as its checks do'
        ELSE 'may log in and nothing else'
    END AS found
FROM (VALUES ('plumbline_migrator'), ('plumbline_bi'), ('plumbline_catalog')) AS expected (name)
LEFT JOIN pg_roles AS roles ON roles.rolname = expected.name
CROSS JOIN LATERAL (
    SELECT concat_ws(
        ', ',
        CASE WHEN roles.rolsuper THEN 'do everything' END,
        CASE WHEN roles.rolbypassrls THEN 'bypass row security' END,
        CASE WHEN roles.rolcreaterole THEN 'make roles' END,
        CASE WHEN roles.rolcreatedb THEN 'make databases' END,
        CASE WHEN roles.rolreplication THEN 'replicate' END) AS held
) AS powers
CROSS JOIN LATERAL (
    SELECT coalesce(
        roles.rolname = 'plumbline_migrator' AND NOT pg_has_role(roles.oid, to_regrole('plumbline_bi')::oid, 'SET'),
        false) AS role
) AS lacks
