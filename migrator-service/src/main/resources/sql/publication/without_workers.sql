-- Where few rows are looked at, each by its key, starting workers takes longer than anything that they could do.
SET LOCAL max_parallel_workers_per_gather TO 0;
