-- How many rows the scripts beside this one make.
SELECT
    set_config('bench.posts', ?, false),
    set_config('bench.reports', ?, false),
    set_config('bench.applications', ?, false);
