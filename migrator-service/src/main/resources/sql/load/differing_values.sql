-- The places, from 0 on, where two lists of values of a type differ.
SELECT CAST(pair.place AS integer) - 1
FROM unnest(CAST(? AS text[]), CAST(? AS text[])) WITH ORDINALITY AS pair (stored, derived, place)
WHERE CAST(pair.stored AS {type}) IS DISTINCT FROM CAST(pair.derived AS {type})
ORDER BY pair.place;
