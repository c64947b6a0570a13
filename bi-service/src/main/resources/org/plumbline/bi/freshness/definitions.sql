-- A fingerprint of the schema's views and functions. It changes whenever one of them is replaced, even by an equal
-- definition. It uses the transactions that wrote their catalog rows, each found by index; deparsing the definitions
-- would cost as much as a dashboard's numbers.
SELECT CAST(sum(hash_record_extended(ROW (object, written, altered), 0)) AS text)
FROM (
    SELECT pg_rewrite.oid AS object, pg_rewrite.xmin AS written, pg_class.xmin AS altered
    FROM pg_depend
    JOIN pg_class ON pg_class.oid = pg_depend.objid AND pg_class.relkind = 'v'
    JOIN pg_rewrite ON pg_rewrite.ev_class = pg_class.oid
    WHERE pg_depend.refclassid = CAST('pg_namespace' AS regclass)
        AND pg_depend.refobjid = CAST('bi' AS regnamespace)
        AND pg_depend.classid = CAST('pg_class' AS regclass)
    UNION ALL
    SELECT pg_proc.oid, pg_proc.xmin, pg_proc.xmin
    FROM pg_depend
    JOIN pg_proc ON pg_proc.oid = pg_depend.objid
    WHERE pg_depend.refclassid = CAST('pg_namespace' AS regclass)
        AND pg_depend.refobjid = CAST('bi' AS regnamespace)
        AND pg_depend.classid = CAST('pg_proc' AS regclass)
) AS definitions
