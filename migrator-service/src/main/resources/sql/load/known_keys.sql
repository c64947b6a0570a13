-- How many keys the planner's statistics know of; -1 where there are none yet.
SELECT reltuples::bigint FROM pg_class WHERE oid = 'etl.id_map'::regclass;
