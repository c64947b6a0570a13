-- Whether the publication changes the rollup of a dataset. Parameter: the table of what it moves.
SELECT to_regclass(?) IS NOT NULL;
