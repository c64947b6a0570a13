-- Whose rows the statements that follow in this transaction may see.
SELECT set_config('plumbline.scope', ?, true);
