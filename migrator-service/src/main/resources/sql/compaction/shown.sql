-- How many rows a relation shows, and a number that is the same only for the same rows in any order. A parameter for neither: the
-- relation is filled in.
SELECT
    count(*) AS row_count,
    coalesce(sum(hash_record_extended(ROW (shown.*), 0)), 0) AS fingerprint
FROM {relation} AS shown;
