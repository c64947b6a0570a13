-- Why:   checks leave out rows that the source no longer has; there are few, and the id map has every row there ever was.
-- Locks: SHARE on etl.id_map while it is read once: runs wait, readers do not.

CREATE INDEX id_map_missing_idx ON etl.id_map (source, entity)
    WHERE missing_since IS NOT NULL;
