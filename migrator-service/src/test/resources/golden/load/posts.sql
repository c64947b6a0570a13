select "legacy_row"."id"::text, row_to_json("legacy_row")::text from "public"."posts" as "legacy_row" order by "legacy_row"."id";

select "legacy_row"."id"::text, row_to_json("legacy_row")::text from "public"."posts" as "legacy_row" where ("legacy_row"."id" > '42') order by "legacy_row"."id";

select "legacy_row"."id"::text, row_to_json("legacy_row")::text from "public"."posts" as "legacy_row" where ("legacy_row"."id" IN ('42', 'it''s'));

select "legacy_row"."id"::text, row_to_json("legacy_row")::text from "public"."posts" as "legacy_row" where (age("legacy_row"."xmin") <= age('4'::xid));

select "legacy_row"."id"::text, sha256(convert_to(row_to_json("legacy_row")::text, 'UTF8')) from "public"."posts" as "legacy_row" order by "legacy_row"."id"::text COLLATE "C";

select lpad((hashtextextended("legacy_row"."id"::text COLLATE "C", 0) & 16383)::text, 5, '0'), count(*) || ' ' || sum(hashtextextended("legacy_row"."id"::text COLLATE "C", 0)) from "public"."posts" as "legacy_row" group by 1 order by lpad((hashtextextended("legacy_row"."id"::text COLLATE "C", 0) & 16383)::text, 5, '0') COLLATE "C";

select "legacy_row"."id"::text from "public"."posts" as "legacy_row" where (lpad((hashtextextended("legacy_row"."id"::text COLLATE "C", 0) & 16383)::text, 5, '0') IN ('00042')) order by "legacy_row"."id"::text COLLATE "C";

COPY "core"."submissions" ("submission_id", "community_id", "status", "language", "submitted_at", "submitted_by", "removed_at");

UPDATE "core"."submissions" AS present SET "community_id" = CAST(changed.value_0 AS "int8"), "status" = CAST(changed.value_1 AS "text"), "language" = CAST(changed.value_2 AS "text"), "submitted_at" = CAST(changed.value_3 AS "timestamptz"), "submitted_by" = CAST(changed.value_4 AS "text"), "removed_at" = CAST(changed.value_5 AS "timestamptz"), deleted_at = NULL FROM unnest(CAST(:ids AS bigint[]), CAST(:value_0 AS text[]), CAST(:value_1 AS text[]), CAST(:value_2 AS text[]), CAST(:value_3 AS text[]), CAST(:value_4 AS text[]), CAST(:value_5 AS text[])) AS changed (new_id, value_0, value_1, value_2, value_3, value_4, value_5) WHERE present."submission_id" = changed.new_id AND ROW (present."community_id", present."status", present."language", present."submitted_at", present."submitted_by", present."removed_at", present.deleted_at) IS DISTINCT FROM ROW (CAST(changed.value_0 AS "int8"), CAST(changed.value_1 AS "text"), CAST(changed.value_2 AS "text"), CAST(changed.value_3 AS "timestamptz"), CAST(changed.value_4 AS "text"), CAST(changed.value_5 AS "timestamptz"), NULL);

ANALYZE "core"."submission_hashtags", "core"."submission_categories", "core"."post_data", "core"."submission_metadata", "core"."analyses", "core"."submissions";

DELETE FROM "core"."submission_hashtags" WHERE "submission_id" = ANY (:ids);

DELETE FROM "core"."submission_categories" WHERE "submission_id" = ANY (:ids);

DELETE FROM "core"."post_data" WHERE "submission_id" = ANY (:ids);

DELETE FROM "core"."submission_metadata" WHERE "submission_id" = ANY (:ids);

DELETE FROM "core"."analyses" WHERE "submission_id" = ANY (:ids);

COPY "core"."post_data" ("submission_id", "url", "title", "content", "author_handle", "posted_at", "platform", "platform_detail", "platform_source", "platform_rule");

INSERT INTO "core"."post_data" AS present ("submission_id", "url", "title", "content", "author_handle", "posted_at", "platform", "platform_detail", "platform_source", "platform_rule") SELECT changed.new_id, CAST(changed.value_0 AS "text"), CAST(changed.value_1 AS "text"), CAST(changed.value_2 AS "text"), CAST(changed.value_3 AS "text"), CAST(changed.value_4 AS "timestamptz"), CAST(changed.value_5 AS "text"), CAST(changed.value_6 AS "text"), CAST(changed.value_7 AS "text"), CAST(changed.value_8 AS "text") FROM unnest(CAST(:ids AS bigint[]), CAST(:value_0 AS text[]), CAST(:value_1 AS text[]), CAST(:value_2 AS text[]), CAST(:value_3 AS text[]), CAST(:value_4 AS text[]), CAST(:value_5 AS text[]), CAST(:value_6 AS text[]), CAST(:value_7 AS text[]), CAST(:value_8 AS text[])) AS changed (new_id, value_0, value_1, value_2, value_3, value_4, value_5, value_6, value_7, value_8) ON CONFLICT ("submission_id") DO UPDATE SET "url" = excluded."url", "title" = excluded."title", "content" = excluded."content", "author_handle" = excluded."author_handle", "posted_at" = excluded."posted_at", "platform" = excluded."platform", "platform_detail" = excluded."platform_detail", "platform_source" = excluded."platform_source", "platform_rule" = excluded."platform_rule" WHERE ROW (present."url", present."title", present."content", present."author_handle", present."posted_at", present."platform", present."platform_detail", present."platform_source", present."platform_rule") IS DISTINCT FROM ROW (excluded."url", excluded."title", excluded."content", excluded."author_handle", excluded."posted_at", excluded."platform", excluded."platform_detail", excluded."platform_source", excluded."platform_rule");

DELETE FROM "core"."post_data" WHERE "submission_id" = ANY (:ids);

COPY "core"."submission_metadata" ("submission_id", "metadata");

INSERT INTO "core"."submission_metadata" AS present ("submission_id", "metadata") SELECT changed.new_id, CAST(changed.value_0 AS "jsonb") FROM unnest(CAST(:ids AS bigint[]), CAST(:value_0 AS text[])) AS changed (new_id, value_0) ON CONFLICT ("submission_id") DO UPDATE SET "metadata" = excluded."metadata" WHERE ROW (present."metadata") IS DISTINCT FROM ROW (excluded."metadata");

DELETE FROM "core"."submission_metadata" WHERE "submission_id" = ANY (:ids);

COPY "core"."analyses" ("submission_id", "model", "sentiment", "toxicity", "labels");

INSERT INTO "core"."analyses" AS present ("submission_id", "model", "sentiment", "toxicity", "labels") SELECT changed.new_id, CAST(changed.value_0 AS "text"), CAST(changed.value_1 AS "numeric"), CAST(changed.value_2 AS "numeric"), CAST(changed.value_3 AS "text"[]) FROM unnest(CAST(:ids AS bigint[]), CAST(:value_0 AS text[]), CAST(:value_1 AS text[]), CAST(:value_2 AS text[]), CAST(:value_3 AS text[])) AS changed (new_id, value_0, value_1, value_2, value_3) ON CONFLICT ("submission_id") DO UPDATE SET "model" = excluded."model", "sentiment" = excluded."sentiment", "toxicity" = excluded."toxicity", "labels" = excluded."labels" WHERE ROW (present."model", present."sentiment", present."toxicity", present."labels") IS DISTINCT FROM ROW (excluded."model", excluded."sentiment", excluded."toxicity", excluded."labels");

DELETE FROM "core"."analyses" WHERE "submission_id" = ANY (:ids);

COPY "core"."submission_hashtags" ("submission_id", "hashtag_id");

DELETE FROM "core"."submission_hashtags" AS link WHERE link."submission_id" = ANY (:ids) AND NOT EXISTS (SELECT FROM unnest(CAST(:wanted_ids AS bigint[]), CAST(:wanted_terms AS bigint[])) AS wanted (new_id, term_id) WHERE wanted.new_id = link."submission_id" AND wanted.term_id = link."hashtag_id");

INSERT INTO "core"."submission_hashtags" ("submission_id", "hashtag_id") SELECT wanted.new_id, wanted.term_id FROM unnest(CAST(:wanted_ids AS bigint[]), CAST(:wanted_terms AS bigint[])) AS wanted (new_id, term_id) ON CONFLICT DO NOTHING;

COPY "core"."submission_categories" ("submission_id", "category_id");

DELETE FROM "core"."submission_categories" AS link WHERE link."submission_id" = ANY (:ids) AND NOT EXISTS (SELECT FROM unnest(CAST(:wanted_ids AS bigint[]), CAST(:wanted_terms AS bigint[])) AS wanted (new_id, term_id) WHERE wanted.new_id = link."submission_id" AND wanted.term_id = link."category_id");

INSERT INTO "core"."submission_categories" ("submission_id", "category_id") SELECT wanted.new_id, wanted.term_id FROM unnest(CAST(:wanted_ids AS bigint[]), CAST(:wanted_terms AS bigint[])) AS wanted (new_id, term_id) ON CONFLICT DO NOTHING;
