-- How many facts readers have.
SELECT count(*) FROM bi.{dataset}_published;
