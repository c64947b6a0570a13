-- Why:   a row that the source has, and that the id map says the target has not, is taken again by the next run, unless it waits in
--        quarantine. There are few, and each run asks for them; the id map has every row there ever was.
-- Locks: SHARE on etl.id_map while it is read once: runs wait, readers do not. Old services keep working.

CREATE INDEX id_map_not_held_idx ON etl.id_map (source, entity)
    WHERE NOT held AND missing_since IS NULL;
