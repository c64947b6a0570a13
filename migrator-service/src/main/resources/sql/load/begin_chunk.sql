-- What the statements of a chunk need to know, for this transaction only.
SELECT
    set_config('plumbline.source', ?, true),
    set_config('plumbline.entity', ?, true),
    set_config('plumbline.run_id', ?, true);
