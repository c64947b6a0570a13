-- Derivation.markDiffering: content.differing_values
SELECT CAST(pair.place AS integer) - 1
FROM unnest(CAST(:stored AS text[]), CAST(:derived AS text[])) WITH ORDINALITY AS pair (stored, derived, place)
WHERE CAST(pair.stored AS "numeric") IS DISTINCT FROM CAST(pair.derived AS "numeric")
ORDER BY pair.place;

-- Derivation.markDiffering: content.differing_values
SELECT CAST(pair.place AS integer) - 1
FROM unnest(CAST(:stored AS text[]), CAST(:derived AS text[])) WITH ORDINALITY AS pair (stored, derived, place)
WHERE CAST(pair.stored AS "text"[]) IS DISTINCT FROM CAST(pair.derived AS "text"[])
ORDER BY pair.place;

-- KnownRows.present: chunk.present_keys
SELECT main."submission_id" FROM "core"."submissions" AS main WHERE main."submission_id" = ANY (:ids);

-- TermDictionary.add: chunk.add_terms
INSERT INTO "core"."categories" ("name")
SELECT spelling
FROM unnest(CAST(:spellings AS text[])) AS wanted (spelling)
ON CONFLICT DO NOTHING;

-- TermDictionary.add: chunk.add_terms
INSERT INTO "core"."hashtags" ("tag")
SELECT spelling
FROM unnest(CAST(:spellings AS text[])) AS wanted (spelling)
ON CONFLICT DO NOTHING;

-- TermDictionary.learn: chunk.find_terms
SELECT wanted.spelling, dictionary."category_id"
FROM unnest(CAST(:spellings AS text[])) AS wanted (spelling)
JOIN "core"."categories" AS dictionary ON lower(dictionary."name") = lower(wanted.spelling);

-- TermDictionary.learn: chunk.find_terms
SELECT wanted.spelling, dictionary."hashtag_id"
FROM unnest(CAST(:spellings AS text[])) AS wanted (spelling)
JOIN "core"."hashtags" AS dictionary ON (dictionary."tag") = (wanted.spelling);
