-- The side part grows from nothing by publications that follow each other faster than autovacuum; while it counts as empty,
-- each row of the materialized view is looked up in all of it. Sessions make the plans anew that they keep.
DO $$
BEGIN
    IF pg_relation_size('{side}')
        > 2 * current_setting('block_size')::bigint
            * (SELECT greatest(relpages, 2) FROM pg_class WHERE oid = '{side}'::regclass) THEN
        ANALYZE {side};
    END IF;
END
$$;
