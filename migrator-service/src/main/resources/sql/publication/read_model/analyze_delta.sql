-- The delta table grows from nothing by publications that follow each other faster than autovacuum; while it counts as empty,
-- each row of the materialized view is looked up in all of it.
DO $$
BEGIN
    IF pg_relation_size('{delta}')
        > 2 * current_setting('block_size')::bigint
            * (SELECT greatest(relpages, 2) FROM pg_class WHERE oid = '{delta}'::regclass) THEN
        ANALYZE {delta};
    END IF;
END
$$;
