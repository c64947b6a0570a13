select "legacy_row"."id"::text, row_to_json("legacy_row")::text from "public"."job_applications" as "legacy_row" order by "legacy_row"."id";

select "legacy_row"."id"::text, row_to_json("legacy_row")::text from "public"."job_applications" as "legacy_row" where ("legacy_row"."id" > '42') order by "legacy_row"."id";

select "legacy_row"."id"::text, row_to_json("legacy_row")::text from "public"."job_applications" as "legacy_row" where ("legacy_row"."id" IN ('42', 'it''s'));

select "legacy_row"."id"::text, row_to_json("legacy_row")::text from "public"."job_applications" as "legacy_row" where (age("legacy_row"."xmin") <= age('4'::xid));

select "legacy_row"."id"::text, sha256(convert_to(row_to_json("legacy_row")::text, 'UTF8')) from "public"."job_applications" as "legacy_row" order by "legacy_row"."id"::text COLLATE "C";

select lpad((hashtextextended("legacy_row"."id"::text COLLATE "C", 0) & 16383)::text, 5, '0'), count(*) || ' ' || sum(hashtextextended("legacy_row"."id"::text COLLATE "C", 0)) from "public"."job_applications" as "legacy_row" group by 1 order by lpad((hashtextextended("legacy_row"."id"::text COLLATE "C", 0) & 16383)::text, 5, '0') COLLATE "C";

select "legacy_row"."id"::text from "public"."job_applications" as "legacy_row" where (lpad((hashtextextended("legacy_row"."id"::text COLLATE "C", 0) & 16383)::text, 5, '0') IN ('00042')) order by "legacy_row"."id"::text COLLATE "C";

COPY "recruiting"."job_applications" ("id", "job_id", "status", "source", "notes", "created_at", "updated_at");

UPDATE "recruiting"."job_applications" AS present SET "job_id" = CAST(changed.value_0 AS "int8"), "status" = CAST(changed.value_1 AS "text"), "source" = CAST(changed.value_2 AS "text"), "notes" = CAST(changed.value_3 AS "text"), "created_at" = CAST(changed.value_4 AS "timestamptz"), "updated_at" = CAST(changed.value_5 AS "timestamptz"), deleted_at = NULL FROM unnest(CAST(:ids AS bigint[]), CAST(:value_0 AS text[]), CAST(:value_1 AS text[]), CAST(:value_2 AS text[]), CAST(:value_3 AS text[]), CAST(:value_4 AS text[]), CAST(:value_5 AS text[])) AS changed (new_id, value_0, value_1, value_2, value_3, value_4, value_5) WHERE present."id" = changed.new_id AND ROW (present."job_id", present."status", present."source", present."notes", present."created_at", present."updated_at", present.deleted_at) IS DISTINCT FROM ROW (CAST(changed.value_0 AS "int8"), CAST(changed.value_1 AS "text"), CAST(changed.value_2 AS "text"), CAST(changed.value_3 AS "text"), CAST(changed.value_4 AS "timestamptz"), CAST(changed.value_5 AS "timestamptz"), NULL);

ANALYZE "recruiting"."job_applications";
