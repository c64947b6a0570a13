-- The target no longer holds rows whose other end is removed; the source may still have them.
UPDATE etl.id_map
SET held = false
WHERE source = ? AND entity = ? AND new_id = ANY (?);
