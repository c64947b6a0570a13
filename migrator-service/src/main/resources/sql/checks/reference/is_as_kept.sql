-- 1 where what is kept of a dataset is what runs have kept, else 0. Whoever writes a row, past triggers too, makes another version of
-- it; a sum also misses what is gone.
SELECT count(*)
FROM etl.reference_readings
WHERE dataset = ?
    AND kept_hash = (SELECT coalesce(sum({version_hash}), 0) FROM etl.reference_{dataset});
