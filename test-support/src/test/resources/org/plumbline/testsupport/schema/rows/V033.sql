-- Counted by the triggers when the keys were written; here of a source that has none.
INSERT INTO etl.id_map_counts (source, entity, present_rows, held_rows) VALUES ('elsewhere', 'posts', 2, 1);
