select "legacy_row"."id"::text, row_to_json("legacy_row")::text from "public"."jobs" as "legacy_row" order by "legacy_row"."id";

select "legacy_row"."id"::text, row_to_json("legacy_row")::text from "public"."jobs" as "legacy_row" where ("legacy_row"."id" > '42') order by "legacy_row"."id";

select "legacy_row"."id"::text, row_to_json("legacy_row")::text from "public"."jobs" as "legacy_row" where ("legacy_row"."id" IN ('42', 'it''s'));

select "legacy_row"."id"::text, row_to_json("legacy_row")::text from "public"."jobs" as "legacy_row" where (age("legacy_row"."xmin") <= age('4'::xid));

select "legacy_row"."id"::text, sha256(convert_to(row_to_json("legacy_row")::text, 'UTF8')) from "public"."jobs" as "legacy_row" order by "legacy_row"."id"::text COLLATE "C";

select lpad((hashtextextended("legacy_row"."id"::text COLLATE "C", 0) & 16383)::text, 5, '0'), count(*) || ' ' || sum(hashtextextended("legacy_row"."id"::text COLLATE "C", 0)) from "public"."jobs" as "legacy_row" group by 1 order by lpad((hashtextextended("legacy_row"."id"::text COLLATE "C", 0) & 16383)::text, 5, '0') COLLATE "C";

select "legacy_row"."id"::text from "public"."jobs" as "legacy_row" where (lpad((hashtextextended("legacy_row"."id"::text COLLATE "C", 0) & 16383)::text, 5, '0') IN ('00042')) order by "legacy_row"."id"::text COLLATE "C";

COPY "recruiting"."jobs" ("id", "company_id", "job_title", "prestige_factor", "compensation_min", "compensation_max", "compensation_currency", "office_city", "office_province", "office_country", "seniority_level", "created_at", "updated_at");

UPDATE "recruiting"."jobs" AS present SET "company_id" = CAST(changed.value_0 AS "int8"), "job_title" = CAST(changed.value_1 AS "text"), "prestige_factor" = CAST(changed.value_2 AS "int4"), "compensation_min" = CAST(changed.value_3 AS "numeric"), "compensation_max" = CAST(changed.value_4 AS "numeric"), "compensation_currency" = CAST(changed.value_5 AS "text"), "office_city" = CAST(changed.value_6 AS "text"), "office_province" = CAST(changed.value_7 AS "text"), "office_country" = CAST(changed.value_8 AS "text"), "seniority_level" = CAST(changed.value_9 AS "text"), "created_at" = CAST(changed.value_10 AS "timestamptz"), "updated_at" = CAST(changed.value_11 AS "timestamptz"), deleted_at = NULL FROM unnest(CAST(:ids AS bigint[]), CAST(:value_0 AS text[]), CAST(:value_1 AS text[]), CAST(:value_2 AS text[]), CAST(:value_3 AS text[]), CAST(:value_4 AS text[]), CAST(:value_5 AS text[]), CAST(:value_6 AS text[]), CAST(:value_7 AS text[]), CAST(:value_8 AS text[]), CAST(:value_9 AS text[]), CAST(:value_10 AS text[]), CAST(:value_11 AS text[])) AS changed (new_id, value_0, value_1, value_2, value_3, value_4, value_5, value_6, value_7, value_8, value_9, value_10, value_11) WHERE present."id" = changed.new_id AND (ROW (present."company_id", present."job_title", present."prestige_factor", present."compensation_min", present."compensation_max", present."compensation_currency", present."office_city", present."office_province", present."office_country", present."seniority_level", present."created_at", present."updated_at") IS DISTINCT FROM ROW (CAST(changed.value_0 AS "int8"), CAST(changed.value_1 AS "text"), CAST(changed.value_2 AS "int4"), CAST(changed.value_3 AS "numeric"), CAST(changed.value_4 AS "numeric"), CAST(changed.value_5 AS "text"), CAST(changed.value_6 AS "text"), CAST(changed.value_7 AS "text"), CAST(changed.value_8 AS "text"), CAST(changed.value_9 AS "text"), CAST(changed.value_10 AS "timestamptz"), CAST(changed.value_11 AS "timestamptz")) OR present.deleted_at IS NOT NULL);

ANALYZE "recruiting"."jobs";
