-- The relations of the target's schemas, less Flyway's own and what an extension brought.
    SELECT *
    FROM pg_class
    WHERE relnamespace IN ('bi'::regnamespace, 'core'::regnamespace, 'etl'::regnamespace, 'recruiting'::regnamespace)
        AND relkind IN ('r', 'p', 'v', 'm')
        AND relname <> 'flyway_schema_history'
        AND NOT EXISTS (
            SELECT
            FROM pg_depend
            WHERE classid = 'pg_class'::regclass AND objid = pg_class.oid AND deptype = 'e'
        )
