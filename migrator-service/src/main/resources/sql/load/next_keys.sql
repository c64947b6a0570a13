-- New keys, as many as are asked for.
SELECT nextval(CAST(? AS regclass)) FROM generate_series(1, ?);
