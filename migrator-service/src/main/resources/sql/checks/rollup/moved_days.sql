-- Some of the days whose counts the publication moves. Parameter: how many.
SELECT metric_date
FROM (SELECT DISTINCT metric_date FROM pg_temp.moved_{dataset}) AS days
ORDER BY random()
LIMIT ?
