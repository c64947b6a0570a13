-- Whether two lists of terms are the same set where letter case does not count.
SELECT count(*)
FROM (SELECT lower(term) FROM unnest(?::text[]) AS term) AS stored (term)
FULL JOIN (SELECT lower(term) FROM unnest(?::text[]) AS term) AS derived (term) ON derived.term = stored.term
WHERE stored.term IS NULL OR derived.term IS NULL;
