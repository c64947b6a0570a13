-- MappingProfiler.counts: mapping.count
SELECT ARRAY[
    0,
    count(*) FILTER (WHERE CASE WHEN (main."channel" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'channel') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'channel') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (main."reported_at" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'reported_at') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'reported_at') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (main."outcome" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'outcome') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'outcome') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (main."taken_down_at" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'taken_down_at') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'taken_down_at') #>> '{}') END IS NOT NULL END), 0
] AS counts
FROM etl.id_map
JOIN core.legacy_documents USING (source, entity, legacy_id)
JOIN "core"."reports" AS main ON main."report_id" = id_map.new_id
WHERE id_map.source = :source AND id_map.entity = :entity AND id_map.held;

-- MappingProfiler.counts: mapping.count
SELECT ARRAY[
    0,
    count(*) FILTER (WHERE CASE WHEN (main."job_title" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'job_title') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'job_title') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (main."prestige_factor" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'prestige_factor') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'prestige_factor') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (main."compensation_min" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'compensation_min') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'compensation_min') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (main."compensation_max" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'compensation_max') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'compensation_max') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (main."compensation_currency" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'compensation_currency') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'compensation_currency') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (main."office_city" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'office_city') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'office_city') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (main."office_province" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'office_province') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'office_province') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (main."office_country" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'office_country') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'office_country') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (main."seniority_level" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'seniority_level') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'seniority_level') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (main."created_at" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'created_at') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'created_at') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (main."updated_at" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'updated_at') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'updated_at') #>> '{}') END IS NOT NULL END), 0
] AS counts
FROM etl.id_map
JOIN core.legacy_documents USING (source, entity, legacy_id)
JOIN "recruiting"."jobs" AS main ON main."id" = id_map.new_id
WHERE id_map.source = :source AND id_map.entity = :entity AND id_map.held;

-- MappingProfiler.counts: mapping.count
SELECT ARRAY[
    0,
    count(*) FILTER (WHERE CASE WHEN (main."name" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'name') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'name') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (main."industry" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'industry') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'industry') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (main."website" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'website') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'website') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (main."created_at" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'created_at') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'created_at') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (main."updated_at" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'updated_at') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'updated_at') #>> '{}') END IS NOT NULL END), 0
] AS counts
FROM etl.id_map
JOIN core.legacy_documents USING (source, entity, legacy_id)
JOIN "recruiting"."companies" AS main ON main."id" = id_map.new_id
WHERE id_map.source = :source AND id_map.entity = :entity AND id_map.held;

-- MappingProfiler.counts: mapping.count
SELECT ARRAY[
    0,
    count(*) FILTER (WHERE CASE WHEN (main."slug" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'slug') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'slug') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (main."name" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'name') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'name') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (main."country" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'country') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'country') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (main."created_at" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'created_at') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'created_at') #>> '{}') END IS NOT NULL END), 0
] AS counts
FROM etl.id_map
JOIN core.legacy_documents USING (source, entity, legacy_id)
JOIN "core"."communities" AS main ON main."community_id" = id_map.new_id
WHERE id_map.source = :source AND id_map.entity = :entity AND id_map.held;

-- MappingProfiler.counts: mapping.count
SELECT ARRAY[
    0,
    count(*) FILTER (WHERE CASE WHEN (main."status" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'status') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'status') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (main."language" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'language') #>> '{}') ~ '[[:alnum:]]' AND lower(btrim(coalesce((legacy_documents.document -> 'language') #>> '{}'))) NOT IN ('mis', 'mul', 'n/a', 'na', 'none', 'null', 'other', 'tbd', 'und', 'undefined', 'unknown', 'zxx') THEN coalesce((legacy_documents.document -> 'language') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (main."submitted_at" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'submitted_at') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'submitted_at') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (main."submitted_by" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'submitted_by') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'submitted_by') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (main."removed_at" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'removed_at') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'removed_at') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (part_0."url" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'url') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'url') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (part_0."title" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'title') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'title') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (part_0."content" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'content') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'content') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (part_0."author_handle" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'author_handle') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'author_handle') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (part_0."posted_at" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'posted_at') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'posted_at') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (part_0."platform" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'url') #>> '{}',
    (legacy_documents.document -> 'platform') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'url') #>> '{}',
    (legacy_documents.document -> 'platform') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (part_0."platform_detail" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'url') #>> '{}',
    (legacy_documents.document -> 'platform') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'url') #>> '{}',
    (legacy_documents.document -> 'platform') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (part_0."platform_source" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'url') #>> '{}',
    (legacy_documents.document -> 'platform') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'url') #>> '{}',
    (legacy_documents.document -> 'platform') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (part_0."platform_rule" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'url') #>> '{}',
    (legacy_documents.document -> 'platform') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'url') #>> '{}',
    (legacy_documents.document -> 'platform') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (part_1."metadata" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'metadata') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'metadata') #>> '{}') END IS NOT NULL END), 0,
    count(*) FILTER (WHERE jsonb_typeof((legacy_documents.document -> 'analysis')) = 'object' AND jsonb_exists((legacy_documents.document -> 'analysis'), 'model')),
    count(*) FILTER (WHERE CASE WHEN (part_2."model" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((CASE jsonb_typeof((legacy_documents.document -> 'analysis')) WHEN 'object' THEN (legacy_documents.document -> 'analysis') -> 'model' ELSE (legacy_documents.document -> 'analysis') END) #>> '{}') ~ '[[:alnum:]]' THEN coalesce((CASE jsonb_typeof((legacy_documents.document -> 'analysis')) WHEN 'object' THEN (legacy_documents.document -> 'analysis') -> 'model' ELSE (legacy_documents.document -> 'analysis') END) #>> '{}') END IS NOT NULL END),
    count(*) FILTER (WHERE jsonb_typeof((legacy_documents.document -> 'analysis')) = 'object'),
    count(*) FILTER (WHERE jsonb_typeof((legacy_documents.document -> 'analysis')) = 'object' AND jsonb_exists((legacy_documents.document -> 'analysis'), 'sentiment')),
    count(*) FILTER (WHERE CASE WHEN (part_2."sentiment" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((CASE jsonb_typeof((legacy_documents.document -> 'analysis')) WHEN 'object' THEN (legacy_documents.document -> 'analysis') -> 'sentiment' ELSE (legacy_documents.document -> 'analysis') END) #>> '{}') ~ '[[:alnum:]]' THEN coalesce((CASE jsonb_typeof((legacy_documents.document -> 'analysis')) WHEN 'object' THEN (legacy_documents.document -> 'analysis') -> 'sentiment' ELSE (legacy_documents.document -> 'analysis') END) #>> '{}') END IS NOT NULL END),
    count(*) FILTER (WHERE jsonb_typeof((legacy_documents.document -> 'analysis')) = 'object'),
    count(*) FILTER (WHERE jsonb_typeof((legacy_documents.document -> 'analysis')) = 'object' AND jsonb_exists((legacy_documents.document -> 'analysis'), 'toxicity')),
    count(*) FILTER (WHERE CASE WHEN (part_2."toxicity" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((CASE jsonb_typeof((legacy_documents.document -> 'analysis')) WHEN 'object' THEN (legacy_documents.document -> 'analysis') -> 'toxicity' ELSE (legacy_documents.document -> 'analysis') END) #>> '{}') ~ '[[:alnum:]]' THEN coalesce((CASE jsonb_typeof((legacy_documents.document -> 'analysis')) WHEN 'object' THEN (legacy_documents.document -> 'analysis') -> 'toxicity' ELSE (legacy_documents.document -> 'analysis') END) #>> '{}') END IS NOT NULL END),
    count(*) FILTER (WHERE jsonb_typeof((legacy_documents.document -> 'analysis')) = 'object'),
    count(*) FILTER (WHERE jsonb_typeof((legacy_documents.document -> 'analysis')) = 'object' AND jsonb_exists((legacy_documents.document -> 'analysis'), 'labels')),
    count(*) FILTER (WHERE CASE WHEN (part_2."labels" <> '{}') IS NOT TRUE THEN CASE WHEN coalesce((CASE jsonb_typeof((legacy_documents.document -> 'analysis')) WHEN 'object' THEN (legacy_documents.document -> 'analysis') -> 'labels' ELSE (legacy_documents.document -> 'analysis') END) #>> '{}') ~ '[[:alnum:]]' THEN coalesce((CASE jsonb_typeof((legacy_documents.document -> 'analysis')) WHEN 'object' THEN (legacy_documents.document -> 'analysis') -> 'labels' ELSE (legacy_documents.document -> 'analysis') END) #>> '{}') END IS NOT NULL END),
    count(*) FILTER (WHERE jsonb_typeof((legacy_documents.document -> 'analysis')) = 'object'),
    0,
    count(*) FILTER (WHERE CASE WHEN (EXISTS (SELECT
    FROM "core"."submission_hashtags" AS link
    WHERE link."submission_id" = id_map.new_id)) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'hashtags') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'hashtags') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (EXISTS (SELECT
    FROM "core"."submission_categories" AS link
    WHERE link."submission_id" = id_map.new_id)) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'categories') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'categories') #>> '{}') END IS NOT NULL END), 0
] AS counts
FROM etl.id_map
JOIN core.legacy_documents USING (source, entity, legacy_id)
JOIN "core"."submissions" AS main ON main."submission_id" = id_map.new_id
LEFT JOIN "core"."post_data" AS part_0 ON part_0."submission_id" = id_map.new_id
LEFT JOIN "core"."submission_metadata" AS part_1 ON part_1."submission_id" = id_map.new_id
LEFT JOIN "core"."analyses" AS part_2 ON part_2."submission_id" = id_map.new_id
WHERE id_map.source = :source AND id_map.entity = :entity AND id_map.held;

-- MappingProfiler.counts: mapping.count
SELECT ARRAY[
    0,
    count(*) FILTER (WHERE CASE WHEN (main."status" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'status') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'status') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (main."source" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'source') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'source') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (main."notes" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'notes') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'notes') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (main."created_at" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'created_at') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'created_at') #>> '{}') END IS NOT NULL END), 0,
    0,
    count(*) FILTER (WHERE CASE WHEN (main."updated_at" IS NOT NULL) IS NOT TRUE THEN CASE WHEN coalesce((legacy_documents.document -> 'updated_at') #>> '{}') ~ '[[:alnum:]]' THEN coalesce((legacy_documents.document -> 'updated_at') #>> '{}') END IS NOT NULL END), 0
] AS counts
FROM etl.id_map
JOIN core.legacy_documents USING (source, entity, legacy_id)
JOIN "recruiting"."job_applications" AS main ON main."id" = id_map.new_id
WHERE id_map.source = :source AND id_map.entity = :entity AND id_map.held;

-- MappingProfiler.sides: mapping.profile
WITH said AS (
    SELECT
        side,
        value #>> '{}' AS text,
        CASE jsonb_typeof(value) WHEN 'number' THEN value::numeric END AS number
    FROM etl.id_map
    JOIN core.legacy_documents USING (source, entity, legacy_id)
    JOIN "core"."communities" AS main ON main."community_id" = id_map.new_id
    CROSS JOIN LATERAL (SELECT 0, coalesce(nullif((legacy_documents.document -> 'slug'), 'null'))
        UNION ALL SELECT 1, to_jsonb(main."slug")
        UNION ALL SELECT 2, coalesce(nullif((legacy_documents.document -> 'name'), 'null'))
        UNION ALL SELECT 3, to_jsonb(main."name")
        UNION ALL SELECT 4, coalesce(nullif((legacy_documents.document -> 'country'), 'null'))
        UNION ALL SELECT 5, to_jsonb(main."country")
        UNION ALL SELECT 6, coalesce(nullif((legacy_documents.document -> 'created_at'), 'null'))
        UNION ALL SELECT 7, to_jsonb((to_jsonb(main."created_at" AT TIME ZONE 'UTC') #>> '{}') || '+00:00')) AS value_of_row (side, value)
    WHERE id_map.source = :source AND id_map.entity = :entity AND id_map.held AND hashtextextended(id_map.legacy_id, 0) % :one_in = 0
),
counted AS (
    SELECT side, left(text, 100) AS shown, number, count(*) AS row_count
    FROM said
    GROUP BY side, left(text, 100), hashtextextended(text, 0), number
),
ranked AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY side
            ORDER BY shown IS NULL, row_count DESC, number, shown COLLATE "C"
        ) AS rank
    FROM counted
)
SELECT
    side,
    json_build_object(
        'rows', sum(row_count),
        'nulls', coalesce(sum(row_count) FILTER (WHERE shown IS NULL), 0),
        'distinct', count(shown),
        'smallest', coalesce(min(number)::text, min(shown COLLATE "C")),
        'largest', coalesce(max(shown COLLATE "C") FILTER (WHERE number IS NULL), max(number)::text),
        'mostFrequent', coalesce(
            json_agg(json_build_object('value', shown, 'rows', row_count) ORDER BY rank)
                FILTER (WHERE rank <= 5 AND shown IS NOT NULL),
            '[]'
        )
    ) AS profile
FROM ranked
GROUP BY side;

-- MappingProfiler.sides: mapping.profile
WITH said AS (
    SELECT
        side,
        value #>> '{}' AS text,
        CASE jsonb_typeof(value) WHEN 'number' THEN value::numeric END AS number
    FROM etl.id_map
    JOIN core.legacy_documents USING (source, entity, legacy_id)
    JOIN "core"."reports" AS main ON main."report_id" = id_map.new_id
    CROSS JOIN LATERAL (SELECT 0, coalesce(nullif((legacy_documents.document -> 'post_id'), 'null'))
        UNION ALL SELECT 1, to_jsonb(main."submission_id")
        UNION ALL SELECT 2, coalesce(nullif((legacy_documents.document -> 'channel'), 'null'))
        UNION ALL SELECT 3, to_jsonb(main."channel")
        UNION ALL SELECT 4, coalesce(nullif((legacy_documents.document -> 'reported_at'), 'null'))
        UNION ALL SELECT 5, to_jsonb((to_jsonb(main."reported_at" AT TIME ZONE 'UTC') #>> '{}') || '+00:00')
        UNION ALL SELECT 6, coalesce(nullif((legacy_documents.document -> 'outcome'), 'null'))
        UNION ALL SELECT 7, to_jsonb(main."outcome")
        UNION ALL SELECT 8, coalesce(nullif((legacy_documents.document -> 'taken_down_at'), 'null'))
        UNION ALL SELECT 9, to_jsonb((to_jsonb(main."taken_down_at" AT TIME ZONE 'UTC') #>> '{}') || '+00:00')) AS value_of_row (side, value)
    WHERE id_map.source = :source AND id_map.entity = :entity AND id_map.held AND hashtextextended(id_map.legacy_id, 0) % :one_in = 0
),
counted AS (
    SELECT side, left(text, 100) AS shown, number, count(*) AS row_count
    FROM said
    GROUP BY side, left(text, 100), hashtextextended(text, 0), number
),
ranked AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY side
            ORDER BY shown IS NULL, row_count DESC, number, shown COLLATE "C"
        ) AS rank
    FROM counted
)
SELECT
    side,
    json_build_object(
        'rows', sum(row_count),
        'nulls', coalesce(sum(row_count) FILTER (WHERE shown IS NULL), 0),
        'distinct', count(shown),
        'smallest', coalesce(min(number)::text, min(shown COLLATE "C")),
        'largest', coalesce(max(shown COLLATE "C") FILTER (WHERE number IS NULL), max(number)::text),
        'mostFrequent', coalesce(
            json_agg(json_build_object('value', shown, 'rows', row_count) ORDER BY rank)
                FILTER (WHERE rank <= 5 AND shown IS NOT NULL),
            '[]'
        )
    ) AS profile
FROM ranked
GROUP BY side;

-- MappingProfiler.sides: mapping.profile
WITH said AS (
    SELECT
        side,
        value #>> '{}' AS text,
        CASE jsonb_typeof(value) WHEN 'number' THEN value::numeric END AS number
    FROM etl.id_map
    JOIN core.legacy_documents USING (source, entity, legacy_id)
    JOIN "core"."submissions" AS main ON main."submission_id" = id_map.new_id
LEFT JOIN "core"."post_data" AS part_0 ON part_0."submission_id" = id_map.new_id
LEFT JOIN "core"."submission_metadata" AS part_1 ON part_1."submission_id" = id_map.new_id
LEFT JOIN "core"."analyses" AS part_2 ON part_2."submission_id" = id_map.new_id
    CROSS JOIN LATERAL (SELECT 0, coalesce(nullif((legacy_documents.document -> 'community_id'), 'null'))
        UNION ALL SELECT 1, to_jsonb(main."community_id")
        UNION ALL SELECT 2, coalesce(nullif((legacy_documents.document -> 'status'), 'null'))
        UNION ALL SELECT 3, to_jsonb(main."status")
        UNION ALL SELECT 4, coalesce(nullif((legacy_documents.document -> 'language'), 'null'))
        UNION ALL SELECT 5, to_jsonb(main."language")
        UNION ALL SELECT 6, coalesce(nullif((legacy_documents.document -> 'submitted_at'), 'null'))
        UNION ALL SELECT 7, to_jsonb((to_jsonb(main."submitted_at" AT TIME ZONE 'UTC') #>> '{}') || '+00:00')
        UNION ALL SELECT 8, coalesce(nullif((legacy_documents.document -> 'submitted_by'), 'null'))
        UNION ALL SELECT 9, to_jsonb(main."submitted_by")
        UNION ALL SELECT 10, coalesce(nullif((legacy_documents.document -> 'removed_at'), 'null'))
        UNION ALL SELECT 11, to_jsonb((to_jsonb(main."removed_at" AT TIME ZONE 'UTC') #>> '{}') || '+00:00')
        UNION ALL SELECT 12, coalesce(nullif((legacy_documents.document -> 'url'), 'null'))
        UNION ALL SELECT 13, to_jsonb(part_0."url")
        UNION ALL SELECT 14, coalesce(nullif((legacy_documents.document -> 'title'), 'null'))
        UNION ALL SELECT 15, to_jsonb(part_0."title")
        UNION ALL SELECT 16, coalesce(nullif((legacy_documents.document -> 'content'), 'null'))
        UNION ALL SELECT 17, to_jsonb(part_0."content")
        UNION ALL SELECT 18, coalesce(nullif((legacy_documents.document -> 'author_handle'), 'null'))
        UNION ALL SELECT 19, to_jsonb(part_0."author_handle")
        UNION ALL SELECT 20, coalesce(nullif((legacy_documents.document -> 'posted_at'), 'null'))
        UNION ALL SELECT 21, to_jsonb((to_jsonb(part_0."posted_at" AT TIME ZONE 'UTC') #>> '{}') || '+00:00')
        UNION ALL SELECT 22, coalesce(nullif((legacy_documents.document -> 'url'), 'null'), nullif((legacy_documents.document -> 'platform'), 'null'))
        UNION ALL SELECT 23, to_jsonb(part_0."platform")
        UNION ALL SELECT 24, coalesce(nullif((legacy_documents.document -> 'url'), 'null'), nullif((legacy_documents.document -> 'platform'), 'null'))
        UNION ALL SELECT 25, to_jsonb(part_0."platform_detail")
        UNION ALL SELECT 26, coalesce(nullif((legacy_documents.document -> 'url'), 'null'), nullif((legacy_documents.document -> 'platform'), 'null'))
        UNION ALL SELECT 27, to_jsonb(part_0."platform_source")
        UNION ALL SELECT 28, coalesce(nullif((legacy_documents.document -> 'url'), 'null'), nullif((legacy_documents.document -> 'platform'), 'null'))
        UNION ALL SELECT 29, to_jsonb(part_0."platform_rule")
        UNION ALL SELECT 30, coalesce(nullif((legacy_documents.document -> 'metadata'), 'null'))
        UNION ALL SELECT 31, to_jsonb(part_1."metadata")
        UNION ALL SELECT 32, coalesce(nullif((CASE jsonb_typeof((legacy_documents.document -> 'analysis')) WHEN 'object' THEN (legacy_documents.document -> 'analysis') -> 'model' ELSE (legacy_documents.document -> 'analysis') END), 'null'))
        UNION ALL SELECT 33, to_jsonb(part_2."model")
        UNION ALL SELECT 34, coalesce(nullif((CASE jsonb_typeof((legacy_documents.document -> 'analysis')) WHEN 'object' THEN (legacy_documents.document -> 'analysis') -> 'sentiment' ELSE (legacy_documents.document -> 'analysis') END), 'null'))
        UNION ALL SELECT 35, to_jsonb(part_2."sentiment")
        UNION ALL SELECT 36, coalesce(nullif((CASE jsonb_typeof((legacy_documents.document -> 'analysis')) WHEN 'object' THEN (legacy_documents.document -> 'analysis') -> 'toxicity' ELSE (legacy_documents.document -> 'analysis') END), 'null'))
        UNION ALL SELECT 37, to_jsonb(part_2."toxicity")
        UNION ALL SELECT 38, coalesce(nullif((CASE jsonb_typeof((legacy_documents.document -> 'analysis')) WHEN 'object' THEN (legacy_documents.document -> 'analysis') -> 'labels' ELSE (legacy_documents.document -> 'analysis') END), 'null'))
        UNION ALL SELECT 39, to_jsonb(part_2."labels")
        UNION ALL SELECT 40, coalesce(nullif((legacy_documents.document -> 'hashtags'), 'null'))
        UNION ALL SELECT 41, to_jsonb(term."tag")
    FROM (VALUES (1)) AS this_row
    LEFT JOIN ("core"."submission_hashtags" AS link
    JOIN "core"."hashtags" AS term USING ("hashtag_id")) ON link."submission_id" = id_map.new_id
        UNION ALL SELECT 42, coalesce(nullif((legacy_documents.document -> 'categories'), 'null'))
        UNION ALL SELECT 43, to_jsonb(term."name")
    FROM (VALUES (1)) AS this_row
    LEFT JOIN ("core"."submission_categories" AS link
    JOIN "core"."categories" AS term USING ("category_id")) ON link."submission_id" = id_map.new_id) AS value_of_row (side, value)
    WHERE id_map.source = :source AND id_map.entity = :entity AND id_map.held AND hashtextextended(id_map.legacy_id, 0) % :one_in = 0
),
counted AS (
    SELECT side, left(text, 100) AS shown, number, count(*) AS row_count
    FROM said
    GROUP BY side, left(text, 100), hashtextextended(text, 0), number
),
ranked AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY side
            ORDER BY shown IS NULL, row_count DESC, number, shown COLLATE "C"
        ) AS rank
    FROM counted
)
SELECT
    side,
    json_build_object(
        'rows', sum(row_count),
        'nulls', coalesce(sum(row_count) FILTER (WHERE shown IS NULL), 0),
        'distinct', count(shown),
        'smallest', coalesce(min(number)::text, min(shown COLLATE "C")),
        'largest', coalesce(max(shown COLLATE "C") FILTER (WHERE number IS NULL), max(number)::text),
        'mostFrequent', coalesce(
            json_agg(json_build_object('value', shown, 'rows', row_count) ORDER BY rank)
                FILTER (WHERE rank <= 5 AND shown IS NOT NULL),
            '[]'
        )
    ) AS profile
FROM ranked
GROUP BY side;

-- MappingProfiler.sides: mapping.profile
WITH said AS (
    SELECT
        side,
        value #>> '{}' AS text,
        CASE jsonb_typeof(value) WHEN 'number' THEN value::numeric END AS number
    FROM etl.id_map
    JOIN core.legacy_documents USING (source, entity, legacy_id)
    JOIN "recruiting"."companies" AS main ON main."id" = id_map.new_id
    CROSS JOIN LATERAL (SELECT 0, coalesce(nullif((legacy_documents.document -> 'name'), 'null'))
        UNION ALL SELECT 1, to_jsonb(main."name")
        UNION ALL SELECT 2, coalesce(nullif((legacy_documents.document -> 'industry'), 'null'))
        UNION ALL SELECT 3, to_jsonb(main."industry")
        UNION ALL SELECT 4, coalesce(nullif((legacy_documents.document -> 'website'), 'null'))
        UNION ALL SELECT 5, to_jsonb(main."website")
        UNION ALL SELECT 6, coalesce(nullif((legacy_documents.document -> 'created_at'), 'null'))
        UNION ALL SELECT 7, to_jsonb((to_jsonb(main."created_at" AT TIME ZONE 'UTC') #>> '{}') || '+00:00')
        UNION ALL SELECT 8, coalesce(nullif((legacy_documents.document -> 'updated_at'), 'null'))
        UNION ALL SELECT 9, to_jsonb((to_jsonb(main."updated_at" AT TIME ZONE 'UTC') #>> '{}') || '+00:00')) AS value_of_row (side, value)
    WHERE id_map.source = :source AND id_map.entity = :entity AND id_map.held AND hashtextextended(id_map.legacy_id, 0) % :one_in = 0
),
counted AS (
    SELECT side, left(text, 100) AS shown, number, count(*) AS row_count
    FROM said
    GROUP BY side, left(text, 100), hashtextextended(text, 0), number
),
ranked AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY side
            ORDER BY shown IS NULL, row_count DESC, number, shown COLLATE "C"
        ) AS rank
    FROM counted
)
SELECT
    side,
    json_build_object(
        'rows', sum(row_count),
        'nulls', coalesce(sum(row_count) FILTER (WHERE shown IS NULL), 0),
        'distinct', count(shown),
        'smallest', coalesce(min(number)::text, min(shown COLLATE "C")),
        'largest', coalesce(max(shown COLLATE "C") FILTER (WHERE number IS NULL), max(number)::text),
        'mostFrequent', coalesce(
            json_agg(json_build_object('value', shown, 'rows', row_count) ORDER BY rank)
                FILTER (WHERE rank <= 5 AND shown IS NOT NULL),
            '[]'
        )
    ) AS profile
FROM ranked
GROUP BY side;

-- MappingProfiler.sides: mapping.profile
WITH said AS (
    SELECT
        side,
        value #>> '{}' AS text,
        CASE jsonb_typeof(value) WHEN 'number' THEN value::numeric END AS number
    FROM etl.id_map
    JOIN core.legacy_documents USING (source, entity, legacy_id)
    JOIN "recruiting"."job_applications" AS main ON main."id" = id_map.new_id
    CROSS JOIN LATERAL (SELECT 0, coalesce(nullif((legacy_documents.document -> 'job_id'), 'null'))
        UNION ALL SELECT 1, to_jsonb(main."job_id")
        UNION ALL SELECT 2, coalesce(nullif((legacy_documents.document -> 'status'), 'null'))
        UNION ALL SELECT 3, to_jsonb(main."status")
        UNION ALL SELECT 4, coalesce(nullif((legacy_documents.document -> 'source'), 'null'))
        UNION ALL SELECT 5, to_jsonb(main."source")
        UNION ALL SELECT 6, coalesce(nullif((legacy_documents.document -> 'notes'), 'null'))
        UNION ALL SELECT 7, to_jsonb(main."notes")
        UNION ALL SELECT 8, coalesce(nullif((legacy_documents.document -> 'created_at'), 'null'))
        UNION ALL SELECT 9, to_jsonb((to_jsonb(main."created_at" AT TIME ZONE 'UTC') #>> '{}') || '+00:00')
        UNION ALL SELECT 10, coalesce(nullif((legacy_documents.document -> 'updated_at'), 'null'))
        UNION ALL SELECT 11, to_jsonb((to_jsonb(main."updated_at" AT TIME ZONE 'UTC') #>> '{}') || '+00:00')) AS value_of_row (side, value)
    WHERE id_map.source = :source AND id_map.entity = :entity AND id_map.held AND hashtextextended(id_map.legacy_id, 0) % :one_in = 0
),
counted AS (
    SELECT side, left(text, 100) AS shown, number, count(*) AS row_count
    FROM said
    GROUP BY side, left(text, 100), hashtextextended(text, 0), number
),
ranked AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY side
            ORDER BY shown IS NULL, row_count DESC, number, shown COLLATE "C"
        ) AS rank
    FROM counted
)
SELECT
    side,
    json_build_object(
        'rows', sum(row_count),
        'nulls', coalesce(sum(row_count) FILTER (WHERE shown IS NULL), 0),
        'distinct', count(shown),
        'smallest', coalesce(min(number)::text, min(shown COLLATE "C")),
        'largest', coalesce(max(shown COLLATE "C") FILTER (WHERE number IS NULL), max(number)::text),
        'mostFrequent', coalesce(
            json_agg(json_build_object('value', shown, 'rows', row_count) ORDER BY rank)
                FILTER (WHERE rank <= 5 AND shown IS NOT NULL),
            '[]'
        )
    ) AS profile
FROM ranked
GROUP BY side;

-- MappingProfiler.sides: mapping.profile
WITH said AS (
    SELECT
        side,
        value #>> '{}' AS text,
        CASE jsonb_typeof(value) WHEN 'number' THEN value::numeric END AS number
    FROM etl.id_map
    JOIN core.legacy_documents USING (source, entity, legacy_id)
    JOIN "recruiting"."jobs" AS main ON main."id" = id_map.new_id
    CROSS JOIN LATERAL (SELECT 0, coalesce(nullif((legacy_documents.document -> 'company_id'), 'null'))
        UNION ALL SELECT 1, to_jsonb(main."company_id")
        UNION ALL SELECT 2, coalesce(nullif((legacy_documents.document -> 'job_title'), 'null'))
        UNION ALL SELECT 3, to_jsonb(main."job_title")
        UNION ALL SELECT 4, coalesce(nullif((legacy_documents.document -> 'prestige_factor'), 'null'))
        UNION ALL SELECT 5, to_jsonb(main."prestige_factor")
        UNION ALL SELECT 6, coalesce(nullif((legacy_documents.document -> 'compensation_min'), 'null'))
        UNION ALL SELECT 7, to_jsonb(main."compensation_min")
        UNION ALL SELECT 8, coalesce(nullif((legacy_documents.document -> 'compensation_max'), 'null'))
        UNION ALL SELECT 9, to_jsonb(main."compensation_max")
        UNION ALL SELECT 10, coalesce(nullif((legacy_documents.document -> 'compensation_currency'), 'null'))
        UNION ALL SELECT 11, to_jsonb(main."compensation_currency")
        UNION ALL SELECT 12, coalesce(nullif((legacy_documents.document -> 'office_city'), 'null'))
        UNION ALL SELECT 13, to_jsonb(main."office_city")
        UNION ALL SELECT 14, coalesce(nullif((legacy_documents.document -> 'office_province'), 'null'))
        UNION ALL SELECT 15, to_jsonb(main."office_province")
        UNION ALL SELECT 16, coalesce(nullif((legacy_documents.document -> 'office_country'), 'null'))
        UNION ALL SELECT 17, to_jsonb(main."office_country")
        UNION ALL SELECT 18, coalesce(nullif((legacy_documents.document -> 'seniority_level'), 'null'))
        UNION ALL SELECT 19, to_jsonb(main."seniority_level")
        UNION ALL SELECT 20, coalesce(nullif((legacy_documents.document -> 'created_at'), 'null'))
        UNION ALL SELECT 21, to_jsonb((to_jsonb(main."created_at" AT TIME ZONE 'UTC') #>> '{}') || '+00:00')
        UNION ALL SELECT 22, coalesce(nullif((legacy_documents.document -> 'updated_at'), 'null'))
        UNION ALL SELECT 23, to_jsonb((to_jsonb(main."updated_at" AT TIME ZONE 'UTC') #>> '{}') || '+00:00')) AS value_of_row (side, value)
    WHERE id_map.source = :source AND id_map.entity = :entity AND id_map.held AND hashtextextended(id_map.legacy_id, 0) % :one_in = 0
),
counted AS (
    SELECT side, left(text, 100) AS shown, number, count(*) AS row_count
    FROM said
    GROUP BY side, left(text, 100), hashtextextended(text, 0), number
),
ranked AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY side
            ORDER BY shown IS NULL, row_count DESC, number, shown COLLATE "C"
        ) AS rank
    FROM counted
)
SELECT
    side,
    json_build_object(
        'rows', sum(row_count),
        'nulls', coalesce(sum(row_count) FILTER (WHERE shown IS NULL), 0),
        'distinct', count(shown),
        'smallest', coalesce(min(number)::text, min(shown COLLATE "C")),
        'largest', coalesce(max(shown COLLATE "C") FILTER (WHERE number IS NULL), max(number)::text),
        'mostFrequent', coalesce(
            json_agg(json_build_object('value', shown, 'rows', row_count) ORDER BY rank)
                FILTER (WHERE rank <= 5 AND shown IS NOT NULL),
            '[]'
        )
    ) AS profile
FROM ranked
GROUP BY side;

-- ProfiledContent.add: profile.add
INSERT INTO pg_temp.content_profile (dataset, measure, month, dimension, value, row_count)
SELECT :dataset, measure, month, dimension, value, :sign * row_count
FROM json_to_recordset(:counts::json) AS counted (measure text, month date, dimension text, value text, row_count bigint);

-- ProfiledContent.add: profile.add
INSERT INTO pg_temp.unchanged_profile (dataset, measure, month, dimension, value, row_count)
SELECT :dataset, measure, month, dimension, value, :sign * row_count
FROM json_to_recordset(:counts::json) AS counted (measure text, month date, dimension text, value text, row_count bigint);

-- ProfiledContent.counts: profile.counts
SELECT coalesce(json_agg(counted), '[]')
FROM (
WITH applications AS MATERIALIZED (
    SELECT
        width_bucket(created_at, ?::timestamptz[]) AS created,
        application_status,
        application_source,
        experience_level,
        count(*) AS row_count
    FROM
(
    SELECT facts.*
    FROM pg_temp.after_application_summary AS facts
    WHERE facts.application_id IN (SELECT changed.fact_key FROM pg_temp.changed_application_summary AS changed)
) AS facts
    GROUP BY 1, 2, 3, 4
)
SELECT 'share' AS measure, NULL::date AS month, NULL AS dimension, NULL AS value, coalesce(sum(row_count), 0) AS row_count
FROM applications
UNION ALL
SELECT 'share', NULL, kind.dimension, kind.value, sum(applications.row_count)
FROM applications
CROSS JOIN LATERAL (
    VALUES
        ('application_status', applications.application_status),
        ('application_source', applications.application_source),
        ('experience_level', applications.experience_level)
) AS kind (dimension, value)
GROUP BY kind.dimension, kind.value
UNION ALL
SELECT 'applications', (starts.at[created] AT TIME ZONE 'UTC')::date, 'status', application_status, sum(row_count)
FROM applications
CROSS JOIN (SELECT ?::timestamptz[]) AS starts (at)
GROUP BY starts.at[created], application_status
UNION ALL
SELECT measure, NULL, dimension, NULL, 0
FROM (
SELECT 'applications' AS measure, 'status' AS dimension) AS counted
) AS counted;

-- ProfiledContent.counts: profile.counts
SELECT coalesce(json_agg(counted), '[]')
FROM (
WITH applications AS MATERIALIZED (
    SELECT
        width_bucket(created_at, ?::timestamptz[]) AS created,
        application_status,
        application_source,
        experience_level,
        count(*) AS row_count
    FROM
(
    SELECT facts.*
    FROM pg_temp.before_application_summary AS facts
    WHERE facts.application_id IN (SELECT changed.fact_key FROM pg_temp.changed_application_summary AS changed)
) AS facts
    GROUP BY 1, 2, 3, 4
)
SELECT 'share' AS measure, NULL::date AS month, NULL AS dimension, NULL AS value, coalesce(sum(row_count), 0) AS row_count
FROM applications
UNION ALL
SELECT 'share', NULL, kind.dimension, kind.value, sum(applications.row_count)
FROM applications
CROSS JOIN LATERAL (
    VALUES
        ('application_status', applications.application_status),
        ('application_source', applications.application_source),
        ('experience_level', applications.experience_level)
) AS kind (dimension, value)
GROUP BY kind.dimension, kind.value
UNION ALL
SELECT 'applications', (starts.at[created] AT TIME ZONE 'UTC')::date, 'status', application_status, sum(row_count)
FROM applications
CROSS JOIN (SELECT ?::timestamptz[]) AS starts (at)
GROUP BY starts.at[created], application_status
UNION ALL
SELECT measure, NULL, dimension, NULL, 0
FROM (
SELECT 'applications' AS measure, 'status' AS dimension) AS counted
) AS counted;

-- ProfiledContent.counts: profile.counts
SELECT coalesce(json_agg(counted), '[]')
FROM (
WITH applications AS MATERIALIZED (
    SELECT
        width_bucket(created_at, ?::timestamptz[]) AS created,
        application_status,
        application_source,
        experience_level,
        count(*) AS row_count
    FROM bi.application_summary_published AS facts
    GROUP BY 1, 2, 3, 4
)
SELECT 'share' AS measure, NULL::date AS month, NULL AS dimension, NULL AS value, coalesce(sum(row_count), 0) AS row_count
FROM applications
UNION ALL
SELECT 'share', NULL, kind.dimension, kind.value, sum(applications.row_count)
FROM applications
CROSS JOIN LATERAL (
    VALUES
        ('application_status', applications.application_status),
        ('application_source', applications.application_source),
        ('experience_level', applications.experience_level)
) AS kind (dimension, value)
GROUP BY kind.dimension, kind.value
UNION ALL
SELECT 'applications', (starts.at[created] AT TIME ZONE 'UTC')::date, 'status', application_status, sum(row_count)
FROM applications
CROSS JOIN (SELECT ?::timestamptz[]) AS starts (at)
GROUP BY starts.at[created], application_status
UNION ALL
SELECT measure, NULL, dimension, NULL, 0
FROM (
SELECT 'applications' AS measure, 'status' AS dimension) AS counted
) AS counted;

-- ProfiledContent.counts: profile.counts
SELECT coalesce(json_agg(counted), '[]')
FROM (
WITH facts AS MATERIALIZED (
    SELECT
        width_bucket(submitted_at, ?::timestamptz[]) AS submitted,
        width_bucket(effective_takedown_at, ?::timestamptz[]) AS removed,
        community_slug,
        platform_detail,
        takedown_source,
        count(*) AS row_count,
        sum(round(3600 * hours_to_takedown)::bigint) AS seconds
    FROM
(
    SELECT facts.*
    FROM pg_temp.after_submission_facts AS facts
    WHERE facts.submission_id IN (SELECT changed.fact_key FROM pg_temp.changed_submission_facts AS changed)
) AS facts
    GROUP BY 1, 2, 3, 4, 5
),
reports AS MATERIALIZED (
    SELECT width_bucket(reported_at, ?::timestamptz[]) AS reported, community_slug, platform_detail, count(*) AS row_count
    FROM
(
    SELECT facts.*
    FROM pg_temp.after_report_facts AS facts
    WHERE facts.submission_id IN (SELECT changed.fact_key FROM pg_temp.changed_submission_facts AS changed)
) AS reports
    GROUP BY 1, 2, 3
),
tags AS MATERIALIZED (
    SELECT status, categories, count(*) AS row_count
    FROM
(
    SELECT facts.*
    FROM pg_temp.after_submission_facts AS facts
    WHERE facts.submission_id IN (SELECT changed.fact_key FROM pg_temp.changed_submission_facts AS changed)
) AS facts
    GROUP BY 1, 2
),
kinds AS (
    SELECT kind.dimension, kind.value, facts.row_count
    FROM facts
    CROSS JOIN LATERAL (
        VALUES
            ('community', facts.community_slug),
            ('platform_detail', facts.platform_detail),
            ('takedown_source', facts.takedown_source)
    ) AS kind (dimension, value)
    UNION ALL
    SELECT 'status', status, row_count
    FROM tags
    UNION ALL
    SELECT 'category', category, tags.row_count
    FROM tags
    CROSS JOIN LATERAL unnest(tags.categories) AS category
),
months AS (
    SELECT 'submissions' AS measure, submitted AS month, community_slug, platform_detail, row_count
    FROM facts
    UNION ALL
    SELECT measure.name, facts.removed, facts.community_slug, facts.platform_detail, measure.total
    FROM facts
    CROSS JOIN LATERAL (
        VALUES
            ('removed_posts', facts.row_count),
            (facts.takedown_source, facts.row_count),
            ('seconds_to_takedown', facts.seconds)
    ) AS measure (name, total)
    WHERE facts.removed IS NOT NULL AND measure.name IS NOT NULL AND measure.total IS NOT NULL
    UNION ALL
    SELECT 'reports', reported, community_slug, platform_detail, row_count
    FROM reports
)
SELECT 'share' AS measure, NULL::date AS month, NULL AS dimension, NULL AS value, coalesce(sum(row_count), 0) AS row_count
FROM facts
UNION ALL
SELECT 'share', NULL, dimension, value, sum(row_count)
FROM kinds
GROUP BY dimension, value
UNION ALL
SELECT months.measure, (starts.at[months.month] AT TIME ZONE 'UTC')::date, split.dimension, split.value, sum(months.row_count)
FROM months
CROSS JOIN (SELECT ?::timestamptz[]) AS starts (at)
CROSS JOIN LATERAL (
    VALUES ('community', months.community_slug), ('platform_detail', months.platform_detail)
) AS split (dimension, value)
GROUP BY months.measure, starts.at[months.month], split.dimension, split.value
UNION ALL
SELECT measure, NULL, dimension, NULL, 0
FROM (
SELECT measure, dimension
FROM (
    VALUES
        ('submissions'),
        ('removed_posts'),
        ('report_flow'),
        ('legacy_fallback'),
        ('seconds_to_takedown'),
        ('reports')
) AS measures (measure)
CROSS JOIN (VALUES ('community'), ('platform_detail')) AS dimensions (dimension)) AS counted
) AS counted;

-- ProfiledContent.counts: profile.counts
SELECT coalesce(json_agg(counted), '[]')
FROM (
WITH facts AS MATERIALIZED (
    SELECT
        width_bucket(submitted_at, ?::timestamptz[]) AS submitted,
        width_bucket(effective_takedown_at, ?::timestamptz[]) AS removed,
        community_slug,
        platform_detail,
        takedown_source,
        count(*) AS row_count,
        sum(round(3600 * hours_to_takedown)::bigint) AS seconds
    FROM
(
    SELECT facts.*
    FROM pg_temp.before_submission_facts AS facts
    WHERE facts.submission_id IN (SELECT changed.fact_key FROM pg_temp.changed_submission_facts AS changed)
) AS facts
    GROUP BY 1, 2, 3, 4, 5
),
reports AS MATERIALIZED (
    SELECT width_bucket(reported_at, ?::timestamptz[]) AS reported, community_slug, platform_detail, count(*) AS row_count
    FROM
(
    SELECT facts.*
    FROM pg_temp.before_report_facts AS facts
    WHERE facts.submission_id IN (SELECT changed.fact_key FROM pg_temp.changed_submission_facts AS changed)
) AS reports
    GROUP BY 1, 2, 3
),
tags AS MATERIALIZED (
    SELECT status, categories, count(*) AS row_count
    FROM
(
    SELECT facts.*
    FROM pg_temp.before_submission_facts AS facts
    WHERE facts.submission_id IN (SELECT changed.fact_key FROM pg_temp.changed_submission_facts AS changed)
) AS facts
    GROUP BY 1, 2
),
kinds AS (
    SELECT kind.dimension, kind.value, facts.row_count
    FROM facts
    CROSS JOIN LATERAL (
        VALUES
            ('community', facts.community_slug),
            ('platform_detail', facts.platform_detail),
            ('takedown_source', facts.takedown_source)
    ) AS kind (dimension, value)
    UNION ALL
    SELECT 'status', status, row_count
    FROM tags
    UNION ALL
    SELECT 'category', category, tags.row_count
    FROM tags
    CROSS JOIN LATERAL unnest(tags.categories) AS category
),
months AS (
    SELECT 'submissions' AS measure, submitted AS month, community_slug, platform_detail, row_count
    FROM facts
    UNION ALL
    SELECT measure.name, facts.removed, facts.community_slug, facts.platform_detail, measure.total
    FROM facts
    CROSS JOIN LATERAL (
        VALUES
            ('removed_posts', facts.row_count),
            (facts.takedown_source, facts.row_count),
            ('seconds_to_takedown', facts.seconds)
    ) AS measure (name, total)
    WHERE facts.removed IS NOT NULL AND measure.name IS NOT NULL AND measure.total IS NOT NULL
    UNION ALL
    SELECT 'reports', reported, community_slug, platform_detail, row_count
    FROM reports
)
SELECT 'share' AS measure, NULL::date AS month, NULL AS dimension, NULL AS value, coalesce(sum(row_count), 0) AS row_count
FROM facts
UNION ALL
SELECT 'share', NULL, dimension, value, sum(row_count)
FROM kinds
GROUP BY dimension, value
UNION ALL
SELECT months.measure, (starts.at[months.month] AT TIME ZONE 'UTC')::date, split.dimension, split.value, sum(months.row_count)
FROM months
CROSS JOIN (SELECT ?::timestamptz[]) AS starts (at)
CROSS JOIN LATERAL (
    VALUES ('community', months.community_slug), ('platform_detail', months.platform_detail)
) AS split (dimension, value)
GROUP BY months.measure, starts.at[months.month], split.dimension, split.value
UNION ALL
SELECT measure, NULL, dimension, NULL, 0
FROM (
SELECT measure, dimension
FROM (
    VALUES
        ('submissions'),
        ('removed_posts'),
        ('report_flow'),
        ('legacy_fallback'),
        ('seconds_to_takedown'),
        ('reports')
) AS measures (measure)
CROSS JOIN (VALUES ('community'), ('platform_detail')) AS dimensions (dimension)) AS counted
) AS counted;

-- ProfiledContent.counts: profile.counts
SELECT coalesce(json_agg(counted), '[]')
FROM (
WITH facts AS MATERIALIZED (
    SELECT
        width_bucket(submitted_at, ?::timestamptz[]) AS submitted,
        width_bucket(effective_takedown_at, ?::timestamptz[]) AS removed,
        community_slug,
        platform_detail,
        takedown_source,
        count(*) AS row_count,
        sum(round(3600 * hours_to_takedown)::bigint) AS seconds
    FROM bi.submission_facts_published AS facts
    GROUP BY 1, 2, 3, 4, 5
),
reports AS MATERIALIZED (
    SELECT width_bucket(reported_at, ?::timestamptz[]) AS reported, community_slug, platform_detail, count(*) AS row_count
    FROM bi.report_facts_published AS reports
    GROUP BY 1, 2, 3
),
tags AS MATERIALIZED (
    SELECT status, categories, count(*) AS row_count
    FROM bi.submission_facts_published AS facts
    GROUP BY 1, 2
),
kinds AS (
    SELECT kind.dimension, kind.value, facts.row_count
    FROM facts
    CROSS JOIN LATERAL (
        VALUES
            ('community', facts.community_slug),
            ('platform_detail', facts.platform_detail),
            ('takedown_source', facts.takedown_source)
    ) AS kind (dimension, value)
    UNION ALL
    SELECT 'status', status, row_count
    FROM tags
    UNION ALL
    SELECT 'category', category, tags.row_count
    FROM tags
    CROSS JOIN LATERAL unnest(tags.categories) AS category
),
months AS (
    SELECT 'submissions' AS measure, submitted AS month, community_slug, platform_detail, row_count
    FROM facts
    UNION ALL
    SELECT measure.name, facts.removed, facts.community_slug, facts.platform_detail, measure.total
    FROM facts
    CROSS JOIN LATERAL (
        VALUES
            ('removed_posts', facts.row_count),
            (facts.takedown_source, facts.row_count),
            ('seconds_to_takedown', facts.seconds)
    ) AS measure (name, total)
    WHERE facts.removed IS NOT NULL AND measure.name IS NOT NULL AND measure.total IS NOT NULL
    UNION ALL
    SELECT 'reports', reported, community_slug, platform_detail, row_count
    FROM reports
)
SELECT 'share' AS measure, NULL::date AS month, NULL AS dimension, NULL AS value, coalesce(sum(row_count), 0) AS row_count
FROM facts
UNION ALL
SELECT 'share', NULL, dimension, value, sum(row_count)
FROM kinds
GROUP BY dimension, value
UNION ALL
SELECT months.measure, (starts.at[months.month] AT TIME ZONE 'UTC')::date, split.dimension, split.value, sum(months.row_count)
FROM months
CROSS JOIN (SELECT ?::timestamptz[]) AS starts (at)
CROSS JOIN LATERAL (
    VALUES ('community', months.community_slug), ('platform_detail', months.platform_detail)
) AS split (dimension, value)
GROUP BY months.measure, starts.at[months.month], split.dimension, split.value
UNION ALL
SELECT measure, NULL, dimension, NULL, 0
FROM (
SELECT measure, dimension
FROM (
    VALUES
        ('submissions'),
        ('removed_posts'),
        ('report_flow'),
        ('legacy_fallback'),
        ('seconds_to_takedown'),
        ('reports')
) AS measures (measure)
CROSS JOIN (VALUES ('community'), ('platform_detail')) AS dimensions (dimension)) AS counted
) AS counted;

-- ProfiledContent.isIn: profile.is_there
SELECT count(*)
FROM pg_temp.content_profile
WHERE dataset = :dataset;

-- ProfiledContent.isIn: profile.is_there
SELECT count(*)
FROM pg_temp.unchanged_profile
WHERE dataset = :dataset;

-- ProfiledContent.startFromLast: profile.start_from_last
WITH last AS (
    SELECT dataset, measure, month, dimension, value, row_count
    FROM etl.profile_counts
    WHERE dataset = :dataset AND version = (SELECT max(version) FROM bi.publications WHERE dataset = :dataset)
)
INSERT INTO pg_temp.unchanged_profile (dataset, measure, month, dimension, value, row_count)
SELECT dataset, measure, month, dimension, value, row_count
FROM last
WHERE (SELECT count(*) FROM pg_temp.changed_application_summary) <= :most_changed
    AND NOT EXISTS (
        SELECT measure, dimension FROM (
SELECT 'applications' AS measure, 'status' AS dimension) AS counted
        EXCEPT
        SELECT measure, dimension FROM last WHERE month IS NULL
    );

-- ProfiledContent.startFromLast: profile.start_from_last
WITH last AS (
    SELECT dataset, measure, month, dimension, value, row_count
    FROM etl.profile_counts
    WHERE dataset = :dataset AND version = (SELECT max(version) FROM bi.publications WHERE dataset = :dataset)
)
INSERT INTO pg_temp.unchanged_profile (dataset, measure, month, dimension, value, row_count)
SELECT dataset, measure, month, dimension, value, row_count
FROM last
WHERE (SELECT count(*) FROM pg_temp.changed_submission_facts) <= :most_changed
    AND NOT EXISTS (
        SELECT measure, dimension FROM (
SELECT measure, dimension
FROM (
    VALUES
        ('submissions'),
        ('removed_posts'),
        ('report_flow'),
        ('legacy_fallback'),
        ('seconds_to_takedown'),
        ('reports')
) AS measures (measure)
CROSS JOIN (VALUES ('community'), ('platform_detail')) AS dimensions (dimension)) AS counted
        EXCEPT
        SELECT measure, dimension FROM last WHERE month IS NULL
    );
