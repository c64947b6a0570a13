-- The first and the last day, in UTC, that something of a dataset is counted in; NULL where nothing is.
SELECT
    min({time} AT TIME ZONE 'UTC')::date AS first,
    max({time} AT TIME ZONE 'UTC')::date AS last
FROM ({stored}) AS facts
