-- Everything that a migration can make in a database, one row per object: its kind and name, and its definition as
-- PostgreSQL itself writes it. Excludes the server's and Flyway's own objects. Requires an empty search_path, so that
-- names in definitions are schema-qualified.
WITH schemas AS (
    SELECT oid, nspname, nspowner, nspacl
    FROM pg_namespace
    WHERE nspname <> 'information_schema' AND nspname NOT LIKE 'pg\_%'
),
relations AS (
    SELECT
        pg_class.*,
        schemas.nspname,
        concat(schemas.nspname, '.', pg_class.relname) AS name
    FROM pg_class
    JOIN schemas ON schemas.oid = pg_class.relnamespace
    WHERE pg_class.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND pg_class.relname <> 'flyway_schema_history'
)
SELECT
    concat('schema ', nspname) AS object,
    concat_ws(
        '; ',
        'owner ' || nspowner::regrole::text,
        'comment ' || obj_description(oid, 'pg_namespace'),
        (
            SELECT 'grants ' || array_agg(acl::text ORDER BY acl::text)::text
            FROM unnest(coalesce(nspacl, acldefault('n', nspowner))) AS acl
        )) AS definition
FROM schemas

UNION ALL
SELECT
    concat(
        CASE relkind
            WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'foreign table'
            ELSE 'table'
        END,
        ' ', name),
    concat_ws(
        '; ',
        'owner ' || relowner::regrole::text,
        'comment ' || obj_description(oid, 'pg_class'),
        (
            SELECT 'grants ' || array_agg(acl::text ORDER BY acl::text)::text
            FROM unnest(coalesce(
                relacl,
                acldefault(CASE relkind WHEN 'S' THEN 's'::"char" ELSE 'r'::"char" END, relowner))) AS acl
        ),
        'options ' || (SELECT array_agg(option ORDER BY option)::text FROM unnest(reloptions) AS option),
        concat('persistence ', relpersistence, ', identity ', relreplident, ', populated ', relispopulated),
        CASE WHEN relrowsecurity THEN concat('row security, forced ', relforcerowsecurity) END,
        'tablespace ' || nullif(reltablespace, 0)::text,
        CASE WHEN relkind IN ('v', 'm') THEN pg_get_viewdef(oid) END,
        'partition ' || pg_get_expr(relpartbound, oid),
        (
            SELECT format(
                'as %s from %s by %s between %s and %s, cache %s, cycle %s',
                seqtypid::regtype, seqstart, seqincrement, seqmin, seqmax, seqcache, seqcycle)
            FROM pg_sequence
            WHERE seqrelid = relations.oid
        ),
        (
            SELECT 'of ' || pg_describe_object(refclassid, refobjid, refobjsubid)
            FROM pg_depend
            WHERE classid = 'pg_class'::regclass
                AND objid = relations.oid
                AND relations.relkind = 'S'
                AND deptype IN ('a', 'i')
        ))
FROM relations

UNION ALL
SELECT
    concat('column ', relations.name, '.', attname),
    concat_ws(
        '; ',
        -- A column that was dropped leaves a gap in attnum.
        concat('number ', row_number() OVER (PARTITION BY attrelid ORDER BY attnum)),
        format_type(atttypid, atttypmod),
        CASE WHEN attnotnull THEN 'not null' END,
        'default ' || pg_get_expr(adbin, adrelid),
        'identity ' || nullif(attidentity, '')::text,
        'generated ' || nullif(attgenerated, '')::text,
        'collation ' || nullif(attcollation, 0)::regcollation::text,
        concat('storage ', attstorage, attcompression),
        'statistics ' || attstattarget::text,
        'options ' || attoptions::text,
        'grants ' || (SELECT array_agg(acl::text ORDER BY acl::text)::text FROM unnest(attacl) AS acl),
        'comment ' || col_description(attrelid, attnum))
FROM pg_attribute
JOIN relations ON relations.oid = attrelid
LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
WHERE attnum > 0 AND NOT attisdropped AND relations.relkind <> 'S'

UNION ALL
SELECT
    concat('constraint ', coalesce(relations.name, contypid::regtype::text), ' ', conname),
    concat_ws('; ', pg_get_constraintdef(pg_constraint.oid), 'comment ' || obj_description(pg_constraint.oid, 'pg_constraint'))
FROM pg_constraint
JOIN schemas ON schemas.oid = connamespace
LEFT JOIN relations ON relations.oid = conrelid
WHERE relations.oid IS NOT NULL OR contypid <> 0

UNION ALL
SELECT
    concat('index ', indexrelid::regclass),
    concat_ws(
        '; ',
        pg_get_indexdef(indexrelid),
        concat('valid ', indisvalid, ', clustered ', indisclustered, ', identity ', indisreplident),
        'comment ' || obj_description(indexrelid, 'pg_class'))
FROM pg_index
JOIN relations ON relations.oid = indrelid

UNION ALL
SELECT
    concat('trigger ', relations.name, ' ', tgname),
    concat_ws('; ', pg_get_triggerdef(pg_trigger.oid), concat('enabled ', tgenabled), 'comment ' || obj_description(pg_trigger.oid, 'pg_trigger'))
FROM pg_trigger
JOIN relations ON relations.oid = tgrelid
WHERE NOT tgisinternal

UNION ALL
SELECT concat('rule ', relations.name, ' ', rulename), pg_get_ruledef(pg_rewrite.oid)
FROM pg_rewrite
JOIN relations ON relations.oid = ev_class
WHERE rulename <> '_RETURN'

UNION ALL
SELECT
    concat('policy ', relations.name, ' ', polname),
    concat_ws(
        '; ',
        polcmd,
        polpermissive,
        polroles::regrole[]::text,
        'using ' || pg_get_expr(polqual, polrelid),
        'check ' || pg_get_expr(polwithcheck, polrelid))
FROM pg_policy
JOIN relations ON relations.oid = polrelid

UNION ALL
SELECT concat('statistics ', schemas.nspname, '.', stxname), pg_get_statisticsobjdef(pg_statistic_ext.oid)
FROM pg_statistic_ext
JOIN schemas ON schemas.oid = stxnamespace

UNION ALL
SELECT
    concat('function ', pg_proc.oid::regprocedure),
    concat_ws(
        '; ',
        CASE WHEN prokind = 'a' THEN 'aggregate' ELSE pg_get_functiondef(pg_proc.oid) END,
        'owner ' || proowner::regrole::text,
        (
            SELECT 'grants ' || array_agg(acl::text ORDER BY acl::text)::text
            FROM unnest(coalesce(proacl, acldefault('f', proowner))) AS acl
        ),
        'comment ' || obj_description(pg_proc.oid, 'pg_proc'))
FROM pg_proc
JOIN schemas ON schemas.oid = pronamespace

UNION ALL
-- Without the row types of relations and without array types, which come and go with the relation or the element type.
SELECT
    concat('type ', pg_type.oid::regtype),
    concat_ws(
        '; ',
        concat('kind ', typtype),
        'base ' || format_type(nullif(typbasetype, 0), typtypmod),
        CASE WHEN typnotnull THEN 'not null' END,
        'default ' || typdefault,
        (SELECT 'values ' || array_agg(enumlabel ORDER BY enumsortorder)::text FROM pg_enum WHERE enumtypid = pg_type.oid),
        (
            SELECT 'fields ' || array_agg(concat(attname, ' ', format_type(atttypid, atttypmod)) ORDER BY attnum)::text
            FROM pg_attribute
            WHERE attrelid = typrelid AND attnum > 0 AND NOT attisdropped
        ),
        'owner ' || typowner::regrole::text,
        (
            SELECT 'grants ' || array_agg(acl::text ORDER BY acl::text)::text
            FROM unnest(coalesce(typacl, acldefault('T', typowner))) AS acl
        ),
        'comment ' || obj_description(pg_type.oid, 'pg_type'))
FROM pg_type
JOIN schemas ON schemas.oid = typnamespace
WHERE typelem = 0
    AND NOT EXISTS (SELECT FROM pg_class WHERE pg_class.oid = typrelid AND relkind <> 'c')

UNION ALL
SELECT
    format('default grants of %s in %s on %s', defaclrole::regrole, coalesce(nspname, 'every schema'), defaclobjtype),
    (SELECT array_agg(acl::text ORDER BY acl::text)::text FROM unnest(defaclacl) AS acl)
FROM pg_default_acl
LEFT JOIN pg_namespace ON pg_namespace.oid = defaclnamespace

UNION ALL
SELECT concat('extension ', extname), concat_ws('; ', extversion, extnamespace::regnamespace)
FROM pg_extension

UNION ALL
SELECT concat('event trigger ', evtname), concat_ws('; ', evtevent, evtfoid::regprocedure, evtenabled, evttags::text)
FROM pg_event_trigger

UNION ALL
SELECT
    'database',
    (SELECT array_agg(acl::text ORDER BY acl::text)::text FROM unnest(datacl) AS acl)
FROM pg_database
WHERE datname = current_database()

UNION ALL
SELECT concat('settings of ', coalesce(nullif(setrole, 0)::regrole::text, 'everybody')), setconfig::text
FROM pg_db_role_setting
WHERE setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database());
