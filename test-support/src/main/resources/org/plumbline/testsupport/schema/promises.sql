-- The parts of a schema that a release relies on, one per line: columns with types, functions with results, and
-- required columns of new rows.
SELECT format('column %I.%I.%I %s', schemas.nspname, relations.relname, columns.attname, format_type(columns.atttypid, columns.atttypmod))
FROM pg_attribute AS columns
JOIN pg_class AS relations ON relations.oid = columns.attrelid
JOIN pg_namespace AS schemas ON schemas.oid = relations.relnamespace
WHERE schemas.nspname IN ('core', 'recruiting', 'etl', 'bi', 'catalog')
    AND relations.relkind IN ('r', 'p', 'v', 'm')
    AND columns.attnum > 0
    AND NOT columns.attisdropped
UNION ALL
SELECT format('function %s gives %s', functions.oid::regprocedure, pg_get_function_result(functions.oid))
FROM pg_proc AS functions
JOIN pg_namespace AS schemas ON schemas.oid = functions.pronamespace
WHERE schemas.nspname IN ('core', 'recruiting', 'etl', 'bi', 'catalog')
UNION ALL
SELECT format(
    'a row of %I.%I has to name %s',
    schemas.nspname,
    relations.relname,
    coalesce(
        string_agg(quote_ident(columns.attname), ', ' ORDER BY columns.attname) FILTER (
            WHERE columns.attnotnull AND NOT columns.atthasdef AND columns.attidentity = ''
        ),
        'nothing'
    )
)
FROM pg_attribute AS columns
JOIN pg_class AS relations ON relations.oid = columns.attrelid
JOIN pg_namespace AS schemas ON schemas.oid = relations.relnamespace
WHERE schemas.nspname IN ('core', 'recruiting', 'etl', 'bi', 'catalog')
    AND relations.relkind IN ('r', 'p')
    AND columns.attnum > 0
    AND NOT columns.attisdropped
GROUP BY schemas.nspname, relations.relname
UNION ALL
SELECT format('%s may %s %I.%I', roles.rolname, lower(grants.privilege_type), schemas.nspname, relations.relname)
FROM pg_class AS relations
JOIN pg_namespace AS schemas ON schemas.oid = relations.relnamespace
CROSS JOIN LATERAL aclexplode(relations.relacl) AS grants
JOIN pg_roles AS roles ON roles.oid = grants.grantee
WHERE schemas.nspname IN ('core', 'recruiting', 'etl', 'bi', 'catalog')
    AND roles.rolname LIKE 'plumbline\_%'
