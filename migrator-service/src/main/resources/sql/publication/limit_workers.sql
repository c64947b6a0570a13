-- Workers of each statement of this transaction, at most. Parameter: their number, as text.
SELECT set_config('max_parallel_workers_per_gather', ?, true);
