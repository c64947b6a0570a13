-- The months, in UTC, that something of a dataset is counted in.
SELECT DISTINCT date_trunc('month', {time} AT TIME ZONE 'UTC')::date AS month
FROM ({stored}) AS facts
WHERE {time} IS NOT NULL
