-- about: Each service's role may use the schemas that it needs, and create objects only in those that it owns
-- otherwise: As the schema's owner: GRANT USAGE ON SCHEMA where it is missing, REVOKE ALL ON SCHEMA where it is too much, FROM the role and from PUBLIC. For a wrong owner: ALTER SCHEMA … OWNER TO, as a superuser
WITH expected (name, owner, guests) AS (
    VALUES
        ('bi', 'plumbline_migrator', ARRAY['plumbline_bi']),
        ('core', 'plumbline_migrator', '{}'),
        ('recruiting', 'plumbline_migrator', '{}'),
        ('etl', 'plumbline_migrator', '{}'),
        ('catalog', 'plumbline_catalog', '{}')
),
problems AS (
    SELECT
        expected.name,
        string_agg(
            format(
                '%s may %s',
                roles.rolname,
                CASE
                    WHEN has_schema_privilege(roles.oid, schemas.oid, 'CREATE') THEN 'create objects in it'
                    WHEN has_schema_privilege(roles.oid, schemas.oid, 'USAGE') THEN 'use it'
                    ELSE 'not use it'
                END),
            ', ' ORDER BY roles.rolname) AS named
    FROM expected
    JOIN pg_namespace AS schemas ON schemas.nspname = expected.name
    JOIN pg_roles AS roles
        ON roles.rolname IN ('plumbline_migrator', 'plumbline_bi', 'plumbline_catalog') AND roles.rolname <> expected.owner
    WHERE has_schema_privilege(roles.oid, schemas.oid, 'CREATE')
        OR has_schema_privilege(roles.oid, schemas.oid, 'USAGE') <> (roles.rolname = ANY (expected.guests))
    GROUP BY expected.name
)
SELECT
    expected.name AS subject,
    CASE
        WHEN schemas.nspowner::regrole::text = expected.owner AND problems.named IS NULL THEN 'passed'
        ELSE 'failed'
    END AS outcome,
    CASE
        WHEN schemas.oid IS NULL THEN 'is missing'
        WHEN schemas.nspowner::regrole::text <> expected.owner THEN 'belongs to ' || schemas.nspowner::regrole::text
        ELSE coalesce(problems.named, concat_ws(', used by ', expected.owner, nullif(array_to_string(expected.guests, ', '), '')))
    END AS found
FROM expected
LEFT JOIN pg_namespace AS schemas ON schemas.nspname = expected.name
LEFT JOIN problems USING (name)
