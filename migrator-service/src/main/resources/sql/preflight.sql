-- name: catalogue
-- Every user relation by name; for the requested ones, the properties of each column. One query, so that a preflight
-- needs one round trip.
WITH wanted AS (
    SELECT DISTINCT schema_name, table_name
    FROM unnest(:schemas::text[], :tables::text[]) AS asked (schema_name, table_name)
),
relations AS (
    SELECT
        pg_class.oid,
        pg_namespace.nspname AS schema_name,
        pg_class.relname AS table_name,
        pg_class.relkind,
        wanted.table_name IS NOT NULL AS is_wanted,
        has_schema_privilege(pg_namespace.oid, 'USAGE') AS is_in_reach
    FROM pg_catalog.pg_class
    JOIN pg_catalog.pg_namespace ON pg_namespace.oid = pg_class.relnamespace
    LEFT JOIN wanted ON wanted.schema_name = pg_namespace.nspname AND wanted.table_name = pg_class.relname
    WHERE pg_class.relkind IN ('r', 'p', 'v', 'm', 'f')
        AND pg_namespace.nspname NOT IN ('pg_catalog', 'information_schema')
        AND pg_namespace.nspname !~ '^pg_(toast|temp)'
),
-- By column: whether it alone is unique, whether it is in the primary key, and whether an index can find by it.
indexed AS (
    SELECT
        pg_index.indrelid,
        key_column.attnum,
        bool_or(pg_index.indisunique AND pg_index.indnkeyatts = 1 AND pg_index.indpred IS NULL) AS is_unique,
        bool_or(pg_index.indisprimary) AS is_in_primary_key,
        bool_or(key_column.place = 1 AND pg_index.indpred IS NULL) AS leads_an_index
    FROM pg_catalog.pg_index
    CROSS JOIN LATERAL unnest(pg_index.indkey::smallint[]) WITH ORDINALITY AS key_column (attnum, place)
    WHERE pg_index.indisvalid
        AND key_column.place <= pg_index.indnkeyatts
        AND pg_index.indrelid IN (SELECT oid FROM relations WHERE is_wanted)
    GROUP BY pg_index.indrelid, key_column.attnum
)
SELECT
    relations.schema_name,
    relations.table_name,
    CASE
        WHEN relations.is_wanted
            THEN json_build_object(
                'name', json_build_object('schema', relations.schema_name, 'table', relations.table_name),
                'kind', relations.relkind::text,
                'readable', relations.is_in_reach
                    AND (
                        has_table_privilege(relations.oid, 'SELECT')
                        OR coalesce(bool_and(has_column_privilege(relations.oid, pg_attribute.attnum, 'SELECT')), false)
                    ),
                'hidesRows', relations.is_in_reach AND row_security_active(relations.oid),
                'writable', relations.is_in_reach
                    AND has_table_privilege(relations.oid, 'INSERT')
                    AND has_table_privilege(relations.oid, 'UPDATE')
                    AND has_table_privilege(relations.oid, 'DELETE'),
                'columns', coalesce(
                    json_object_agg(
                        pg_attribute.attname,
                        json_build_object(
                            'table', json_build_object('schema', relations.schema_name, 'table', relations.table_name),
                            'name', pg_attribute.attname,
                            'type', format_type(pg_attribute.atttypid, pg_attribute.atttypmod),
                            -- The base type of a domain; values of enumerations are read as texts.
                            'baseType', CASE WHEN base_type.typtype = 'e' THEN 'enum' ELSE base_type.typname END,
                            'notNull', pg_attribute.attnotnull,
                            'hasDefault', pg_attribute.atthasdef OR pg_attribute.attidentity <> '',
                            'computed', pg_attribute.attgenerated <> '',
                            'refusesValues', pg_attribute.attidentity = 'a',
                            'hasSequence', CASE
                                WHEN relations.relkind IN ('r', 'p')
                                    AND (pg_attribute.atthasdef OR pg_attribute.attidentity <> '')
                                    THEN pg_get_serial_sequence(
                                        format('%I.%I', relations.schema_name, relations.table_name),
                                        pg_attribute.attname) IS NOT NULL
                                ELSE false
                            END,
                            'unique', coalesce(indexed.is_unique, false),
                            'inPrimaryKey', coalesce(indexed.is_in_primary_key, false),
                            'leadsIndex', coalesce(indexed.leads_an_index, false)
                        )
                        ORDER BY pg_attribute.attnum
                    ) FILTER (WHERE pg_attribute.attnum IS NOT NULL),
                    '{}'
                )
            )
    END AS relation
FROM relations
LEFT JOIN pg_catalog.pg_attribute
    ON relations.is_wanted
    AND pg_attribute.attrelid = relations.oid
    AND pg_attribute.attnum > 0
    AND NOT pg_attribute.attisdropped
LEFT JOIN pg_catalog.pg_type ON pg_type.oid = pg_attribute.atttypid
LEFT JOIN pg_catalog.pg_type AS base_type
    ON base_type.oid = CASE WHEN pg_type.typtype = 'd' THEN pg_type.typbasetype ELSE pg_type.oid END
LEFT JOIN indexed ON indexed.indrelid = relations.oid AND indexed.attnum = pg_attribute.attnum
GROUP BY
    relations.oid,
    relations.schema_name,
    relations.table_name,
    relations.relkind,
    relations.is_wanted,
    relations.is_in_reach
ORDER BY relations.schema_name, relations.table_name;
