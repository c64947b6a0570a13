-- Some of the days whose sums the publication moves. Parameter: how many.
SELECT metric_date
FROM (SELECT DISTINCT (metric_hour AT TIME ZONE 'UTC')::date AS metric_date FROM pg_temp.moved_{dataset}) AS days
ORDER BY random()
LIMIT ?
