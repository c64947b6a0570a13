-- lie: More keys are counted than there are: a row that the source has lost would not be missed
-- then: quiet delta
-- caught-by: entity_counts entity=posts, counted=*, keys=*
-- on: target
UPDATE etl.id_map_counts SET present_rows = present_rows + 1, held_rows = held_rows + 1 WHERE entity = 'posts';
