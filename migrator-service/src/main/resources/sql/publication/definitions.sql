-- What read models are made of, from first to last: differs where a definition does, whoever changed it.
SELECT md5(string_agg(definition, ';' ORDER BY definition COLLATE "C"))
FROM (
    SELECT concat(viewname, ' ', pg_get_viewdef(format('%I.%I', schemaname, viewname)::regclass)) AS definition
    FROM pg_views
    WHERE schemaname = 'bi'
    UNION ALL
    SELECT pg_get_functiondef(pg_proc.oid)
    FROM pg_proc
    WHERE pronamespace = 'bi'::regnamespace
) AS definitions;
