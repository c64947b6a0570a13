-- Which rows have two sets of terms that differ even where letter case does not count.
-- Parameters: for each stored term its row and its spelling, and the same of each derived one.
SELECT DISTINCT coalesce(stored.new_id, derived.new_id) AS new_id
FROM (
    SELECT new_id, lower(spelling) AS term FROM unnest(?::bigint[], ?::text[]) AS terms (new_id, spelling)
) AS stored
FULL JOIN (
    SELECT new_id, lower(spelling) AS term FROM unnest(?::bigint[], ?::text[]) AS terms (new_id, spelling)
) AS derived ON derived.new_id = stored.new_id AND derived.term = stored.term
WHERE stored.new_id IS NULL OR derived.new_id IS NULL;
