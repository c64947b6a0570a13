-- What the target's schemas are made of, as far as numbers depend on it, as PostgreSQL writes it. Indexes that only make queries fast
-- are left out, and so is what an extension brought. Wants an empty search_path: names in definitions then carry their schemas.
    SELECT
        CASE relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' ELSE 'table' END AS kind,
        concat(relnamespace::regnamespace, '.', relname) AS name,
        relations.oid AS object,
        relowner AS owner,
        concat_ws(
            '; ',
            CASE WHEN relkind = 'v' THEN (SELECT 'options ' || array_agg(option ORDER BY option)::text FROM unnest(reloptions) AS option) END,
            -- How tables are stored is not what they say.
            CASE WHEN relkind IN ('v', 'm') THEN pg_get_viewdef(relations.oid) ELSE concat('persistence ', relpersistence) END,
            CASE WHEN relrowsecurity THEN concat('row security, forced ', relforcerowsecurity) END,
            (
                SELECT string_agg(concat(polname, polcmd, polpermissive, pg_get_expr(polqual, polrelid)), '; ' ORDER BY polname)
                FROM pg_policy
                WHERE polrelid = relations.oid AND relrowsecurity
            ),
            (
                SELECT string_agg(concat(pg_get_ruledef(pg_rewrite.oid), ev_enabled), '; ' ORDER BY rulename)
                FROM pg_rewrite
                WHERE ev_class = relations.oid AND rulename <> '_RETURN'
            )) AS definition
    FROM relations

    UNION ALL
    SELECT
        'column',
        concat(relnamespace::regnamespace, '.', relname, '.', attname),
        relations.oid,
        relowner,
        concat_ws(
            '; ',
            format_type(atttypid, atttypmod),
            CASE WHEN attnotnull THEN 'not null' END,
            'default ' || pg_get_expr(adbin, adrelid),
            'identity ' || nullif(attidentity, '')::text,
            'generated ' || nullif(attgenerated, '')::text,
            'collation ' || nullif(attcollation, 0)::regcollation::text)
    FROM pg_attribute
    JOIN relations ON relations.oid = attrelid AND relkind IN ('r', 'p')
    LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
    WHERE attnum > 0 AND NOT attisdropped

    UNION ALL
    SELECT
        'constraint',
        concat(relnamespace::regnamespace, '.', relname, ' ', conname),
        pg_constraint.oid,
        relowner,
        pg_get_constraintdef(pg_constraint.oid)
    FROM pg_constraint
    JOIN relations ON relations.oid = conrelid
    -- Which columns are not null is said of these.
    WHERE contype IN ('c', 'f', 'p', 'u', 'x')

    UNION ALL
    SELECT
        'index',
        concat(relations.relnamespace::regnamespace, '.', indexes.relname),
        indexrelid,
        relations.relowner,
        concat_ws('; ', pg_get_indexdef(indexrelid), CASE WHEN NOT indisvalid THEN 'not valid' END)
    FROM pg_index
    JOIN pg_class AS indexes ON indexes.oid = indexrelid
    JOIN relations ON relations.oid = indrelid
    WHERE indisunique

    UNION ALL
    SELECT
        'trigger',
        concat(relnamespace::regnamespace, '.', relname, ' ', tgname),
        pg_trigger.oid,
        relowner,
        concat_ws('; ', pg_get_triggerdef(pg_trigger.oid), concat('enabled ', tgenabled))
    FROM pg_trigger
    JOIN relations ON relations.oid = tgrelid
    WHERE NOT tgisinternal

    UNION ALL
    SELECT 'function', pg_proc.oid::regprocedure::text, pg_proc.oid, proowner, pg_get_functiondef(pg_proc.oid)
    FROM pg_proc
    WHERE pronamespace IN ('bi'::regnamespace, 'core'::regnamespace, 'etl'::regnamespace, 'recruiting'::regnamespace)
        AND prokind IN ('f', 'p')
        AND NOT EXISTS (
            SELECT
            FROM pg_depend
            WHERE classid = 'pg_proc'::regclass AND objid = pg_proc.oid AND deptype = 'e'
        )
