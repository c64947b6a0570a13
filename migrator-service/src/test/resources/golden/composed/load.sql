-- EntityLoad.forgetLostRows: load.lost_rows
SELECT new_id
FROM etl.id_map
WHERE source = :source
    AND entity = :entity
    AND held
    AND NOT EXISTS (SELECT FROM "core"."communities" AS main WHERE main."community_id" = id_map.new_id);

-- EntityLoad.forgetLostRows: load.lost_rows
SELECT new_id
FROM etl.id_map
WHERE source = :source
    AND entity = :entity
    AND held
    AND NOT EXISTS (SELECT FROM "core"."reports" AS main WHERE main."report_id" = id_map.new_id);

-- EntityLoad.forgetLostRows: load.lost_rows
SELECT new_id
FROM etl.id_map
WHERE source = :source
    AND entity = :entity
    AND held
    AND NOT EXISTS (SELECT FROM "core"."submissions" AS main WHERE main."submission_id" = id_map.new_id);

-- EntityLoad.forgetLostRows: load.lost_rows
SELECT new_id
FROM etl.id_map
WHERE source = :source
    AND entity = :entity
    AND held
    AND NOT EXISTS (SELECT FROM "recruiting"."companies" AS main WHERE main."id" = id_map.new_id);

-- EntityLoad.forgetLostRows: load.lost_rows
SELECT new_id
FROM etl.id_map
WHERE source = :source
    AND entity = :entity
    AND held
    AND NOT EXISTS (SELECT FROM "recruiting"."job_applications" AS main WHERE main."id" = id_map.new_id);

-- EntityLoad.forgetLostRows: load.lost_rows
SELECT new_id
FROM etl.id_map
WHERE source = :source
    AND entity = :entity
    AND held
    AND NOT EXISTS (SELECT FROM "recruiting"."jobs" AS main WHERE main."id" = id_map.new_id);

-- EntityLoad.takeRowsNotHeld: load.not_held_rows
SELECT id_map.legacy_id, coalesce(waiting.last_run_id = :run, false) AS is_rejected
FROM etl.id_map
LEFT JOIN etl.quarantine AS waiting
    ON waiting.source = id_map.source
    AND waiting.entity = id_map.entity
    AND waiting.legacy_id = id_map.legacy_id
    AND waiting.resolved_at IS NULL
WHERE id_map.source = :source
    AND id_map.entity = :entity
    AND NOT id_map.held
    AND id_map.missing_since IS NULL
    AND (waiting.legacy_id IS NULL OR EXISTS (SELECT FROM "core"."communities" AS main WHERE main."community_id" = id_map.new_id));

-- EntityLoad.takeRowsNotHeld: load.not_held_rows
SELECT id_map.legacy_id, coalesce(waiting.last_run_id = :run, false) AS is_rejected
FROM etl.id_map
LEFT JOIN etl.quarantine AS waiting
    ON waiting.source = id_map.source
    AND waiting.entity = id_map.entity
    AND waiting.legacy_id = id_map.legacy_id
    AND waiting.resolved_at IS NULL
WHERE id_map.source = :source
    AND id_map.entity = :entity
    AND NOT id_map.held
    AND id_map.missing_since IS NULL
    AND (waiting.legacy_id IS NULL OR EXISTS (SELECT FROM "core"."reports" AS main WHERE main."report_id" = id_map.new_id));

-- EntityLoad.takeRowsNotHeld: load.not_held_rows
SELECT id_map.legacy_id, coalesce(waiting.last_run_id = :run, false) AS is_rejected
FROM etl.id_map
LEFT JOIN etl.quarantine AS waiting
    ON waiting.source = id_map.source
    AND waiting.entity = id_map.entity
    AND waiting.legacy_id = id_map.legacy_id
    AND waiting.resolved_at IS NULL
WHERE id_map.source = :source
    AND id_map.entity = :entity
    AND NOT id_map.held
    AND id_map.missing_since IS NULL
    AND (waiting.legacy_id IS NULL OR EXISTS (SELECT FROM "core"."submissions" AS main WHERE main."submission_id" = id_map.new_id));

-- EntityLoad.takeRowsNotHeld: load.not_held_rows
SELECT id_map.legacy_id, coalesce(waiting.last_run_id = :run, false) AS is_rejected
FROM etl.id_map
LEFT JOIN etl.quarantine AS waiting
    ON waiting.source = id_map.source
    AND waiting.entity = id_map.entity
    AND waiting.legacy_id = id_map.legacy_id
    AND waiting.resolved_at IS NULL
WHERE id_map.source = :source
    AND id_map.entity = :entity
    AND NOT id_map.held
    AND id_map.missing_since IS NULL
    AND (waiting.legacy_id IS NULL OR EXISTS (SELECT FROM "recruiting"."companies" AS main WHERE main."id" = id_map.new_id));

-- EntityLoad.takeRowsNotHeld: load.not_held_rows
SELECT id_map.legacy_id, coalesce(waiting.last_run_id = :run, false) AS is_rejected
FROM etl.id_map
LEFT JOIN etl.quarantine AS waiting
    ON waiting.source = id_map.source
    AND waiting.entity = id_map.entity
    AND waiting.legacy_id = id_map.legacy_id
    AND waiting.resolved_at IS NULL
WHERE id_map.source = :source
    AND id_map.entity = :entity
    AND NOT id_map.held
    AND id_map.missing_since IS NULL
    AND (waiting.legacy_id IS NULL OR EXISTS (SELECT FROM "recruiting"."job_applications" AS main WHERE main."id" = id_map.new_id));

-- EntityLoad.takeRowsNotHeld: load.not_held_rows
SELECT id_map.legacy_id, coalesce(waiting.last_run_id = :run, false) AS is_rejected
FROM etl.id_map
LEFT JOIN etl.quarantine AS waiting
    ON waiting.source = id_map.source
    AND waiting.entity = id_map.entity
    AND waiting.legacy_id = id_map.legacy_id
    AND waiting.resolved_at IS NULL
WHERE id_map.source = :source
    AND id_map.entity = :entity
    AND NOT id_map.held
    AND id_map.missing_since IS NULL
    AND (waiting.legacy_id IS NULL OR EXISTS (SELECT FROM "recruiting"."jobs" AS main WHERE main."id" = id_map.new_id));

-- MissingRows.release: vanished.dependents
SELECT "report_id", "submission_id"
FROM "core"."reports"
WHERE "submission_id" = ANY (:ids);

-- MissingRows.release: vanished.dependents
SELECT "submission_id", "community_id"
FROM "core"."submissions"
WHERE "community_id" = ANY (:ids);

-- MissingRows.release: vanished.forget_reference
UPDATE "core"."submissions"
SET "community_id" = NULL
WHERE "community_id" = ANY (:ids);

-- MissingRows.remove: publication.refresh
DELETE FROM "core"."analyses" WHERE "submission_id" = ANY (?);

-- MissingRows.remove: publication.refresh
DELETE FROM "core"."post_data" WHERE "submission_id" = ANY (?);

-- MissingRows.remove: publication.refresh
DELETE FROM "core"."submission_categories" WHERE "submission_id" = ANY (?);

-- MissingRows.remove: publication.refresh
DELETE FROM "core"."submission_hashtags" WHERE "submission_id" = ANY (?);

-- MissingRows.remove: publication.refresh
DELETE FROM "core"."submission_metadata" WHERE "submission_id" = ANY (?);

-- MissingRows.remove: vanished.delete
DELETE FROM "core"."communities"
WHERE "community_id" = ANY (:ids);

-- MissingRows.remove: vanished.delete
DELETE FROM "core"."reports"
WHERE "report_id" = ANY (:ids);

-- MissingRows.remove: vanished.delete
DELETE FROM "core"."submissions"
WHERE "submission_id" = ANY (:ids);
