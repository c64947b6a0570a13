-- Figures.kpis
select cast(count(*) as numeric) from bi.report_facts_live;

-- Figures.kpis
select cast(count(*) as numeric),
    cast(count(*) filter (where "effective_takedown_at" is not null) as numeric),
    (cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) / nullif(cast(count(*) as numeric), ?)),
    cast(percentile_cont(cast(? as double precision)) within group (order by "hours_to_takedown") as numeric)
    from bi.submission_facts_live;

-- Figures.read: repair.count_values
SELECT "platform"::text AS value, count(*) AS row_count
FROM "core"."post_data"
GROUP BY "platform"::text
ORDER BY count(*) DESC, "platform"::text
LIMIT :most;

-- Figures.read: repair.count_values
SELECT "platform_detail"::text AS value, count(*) AS row_count
FROM "core"."post_data"
GROUP BY "platform_detail"::text
ORDER BY count(*) DESC, "platform_detail"::text
LIMIT :most;

-- RepairScan.read: repair.rows
SELECT
    id_map.legacy_id,
    id_map.new_id,
    CAST(jsonb_build_object('url', legacy_documents.document -> 'url', 'platform', legacy_documents.document -> 'platform') AS text) AS document,
    CAST(present."platform" AS text), CAST(present."platform_detail" AS text), CAST(present."platform_source" AS text), CAST(present."platform_rule" AS text)
FROM etl.id_map
JOIN core.legacy_documents USING (source, entity, legacy_id)
JOIN "core"."post_data" AS present ON present."submission_id" = id_map.new_id
WHERE id_map.source = :source
    AND id_map.entity = :entity
    AND id_map.held
    AND id_map.missing_since IS NULL;

-- RepairWork.revert: repair.mark_rows_left
UPDATE etl.repair_rows AS image
SET outcome = CASE WHEN present."submission_id" IS NULL THEN 'gone' ELSE 'changed' END,
    found_image = CASE WHEN present."submission_id" IS NOT NULL THEN jsonb_build_object('platform', CAST(present."platform" AS text), 'platform_detail', CAST(present."platform_detail" AS text), 'platform_source', CAST(present."platform_source" AS text), 'platform_rule', CAST(present."platform_rule" AS text)) END
FROM etl.repair_rows AS same
LEFT JOIN "core"."post_data" AS present ON present."submission_id" = same.new_id
WHERE image.repair_run_id = :repair_run
    AND image.outcome IS NULL
    AND same.repair_run_id = image.repair_run_id
    AND same.new_id = image.new_id;

-- RepairWork.revert: repair.revert_rows
WITH reverted AS (
    UPDATE "core"."post_data" AS present
    SET "platform" = CAST(image.before_image ->> 'platform' AS "text"), "platform_detail" = CAST(image.before_image ->> 'platform_detail' AS "text"), "platform_source" = CAST(image.before_image ->> 'platform_source' AS "text"), "platform_rule" = CAST(image.before_image ->> 'platform_rule' AS "text")
    FROM etl.repair_rows AS image
    WHERE image.repair_run_id = :repair_run
        AND present."submission_id" = image.new_id
        AND jsonb_build_object('platform', CAST(present."platform" AS text), 'platform_detail', CAST(present."platform_detail" AS text), 'platform_source', CAST(present."platform_source" AS text), 'platform_rule', CAST(present."platform_rule" AS text)) = image.after_image
    RETURNING image.repair_run_id, image.new_id
)
UPDATE etl.repair_rows AS image
SET outcome = 'reverted'
FROM reverted
WHERE image.repair_run_id = reverted.repair_run_id AND image.new_id = reverted.new_id;

-- RepairWork.write: repair.write_rows
WITH changed AS (
    SELECT new_id, legacy_id, CAST(old_image AS jsonb) AS old_image, CAST(new_image AS jsonb) AS new_image
    FROM unnest(CAST(:ids AS bigint[]), CAST(:legacy_ids AS text[]), CAST(:old_images AS text[]), CAST(:new_images AS text[]))
        AS read_rows (new_id, legacy_id, old_image, new_image)
),
written AS (
    UPDATE "core"."post_data" AS present
    SET "platform" = CAST(changed.new_image ->> 'platform' AS "text"), "platform_detail" = CAST(changed.new_image ->> 'platform_detail' AS "text"), "platform_source" = CAST(changed.new_image ->> 'platform_source' AS "text"), "platform_rule" = CAST(changed.new_image ->> 'platform_rule' AS "text")
    FROM changed
    WHERE present."submission_id" = changed.new_id AND jsonb_build_object('platform', CAST(present."platform" AS text), 'platform_detail', CAST(present."platform_detail" AS text), 'platform_source', CAST(present."platform_source" AS text), 'platform_rule', CAST(present."platform_rule" AS text)) = changed.old_image
    RETURNING changed.new_id, changed.legacy_id, changed.old_image AS before_image, jsonb_build_object('platform', CAST(present."platform" AS text), 'platform_detail', CAST(present."platform_detail" AS text), 'platform_source', CAST(present."platform_source" AS text), 'platform_rule', CAST(present."platform_rule" AS text)) AS after_image
)
INSERT INTO etl.repair_rows (repair_run_id, new_id, legacy_id, before_image, after_image)
SELECT :repair_run, written.new_id, written.legacy_id, written.before_image, written.after_image
FROM written;
