-- Whether the transaction has a profile of a dataset.
SELECT count(*)
FROM pg_temp.{profile}
WHERE dataset = ?;
