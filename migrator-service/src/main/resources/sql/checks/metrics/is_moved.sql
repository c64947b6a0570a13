-- Whether the publication moves buckets of a dataset.
SELECT to_regclass(?) IS NOT NULL;
