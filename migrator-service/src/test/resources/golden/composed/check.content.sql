-- ContentCheck.collectAsWritten: content.collect_as_written
CREATE TEMPORARY TABLE as_written ON COMMIT DROP AS
SELECT made.new_id AS key, untouched.fingerprint
FROM etl.id_map AS made
JOIN (
    SELECT key, bit_xor(hash) AS fingerprint
    FROM (
SELECT id_map.new_id AS key, hash_record_extended(ROW (id_map.new_id, id_map.xmin, legacy_documents.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN legacy_documents.xmin = id_map.xmin THEN age(id_map.xmin) ELSE -1 END AS age
    FROM
etl.id_map
LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
WHERE id_map.source = 'moderation' AND id_map.entity = 'communities' AND id_map.held
UNION ALL
SELECT stored."community_id" AS key, hash_record_extended(ROW (stored."community_id", stored.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "core"."communities" AS stored
    ) AS parts
    GROUP BY key
    HAVING min(age) = max(age) AND min(age) >= 0
) AS untouched ON untouched.key = made.new_id
WHERE made.source = :source
    AND made.entity = :entity
    AND made.first_run_id = :run
    AND NOT EXISTS (
        SELECT
        FROM etl.waiting_references
        WHERE waiting_references.source = made.source
            AND waiting_references.entity = made.entity
            AND waiting_references.legacy_id = made.legacy_id
    );

-- ContentCheck.collectAsWritten: content.collect_as_written
CREATE TEMPORARY TABLE as_written ON COMMIT DROP AS
SELECT made.new_id AS key, untouched.fingerprint
FROM etl.id_map AS made
JOIN (
    SELECT key, bit_xor(hash) AS fingerprint
    FROM (
SELECT id_map.new_id AS key, hash_record_extended(ROW (id_map.new_id, id_map.xmin, legacy_documents.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN legacy_documents.xmin = id_map.xmin THEN age(id_map.xmin) ELSE -1 END AS age
    FROM
etl.id_map
LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
WHERE id_map.source = 'moderation' AND id_map.entity = 'posts' AND id_map.held
UNION ALL
SELECT stored."submission_id" AS key, hash_record_extended(ROW (stored."submission_id", stored.xmin, "of_community_id".legacy_id), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "core"."submissions" AS stored
LEFT JOIN etl.id_map AS "of_community_id"
    ON "of_community_id".source = 'moderation' AND "of_community_id".entity = 'communities' AND "of_community_id".new_id = stored."community_id"
UNION ALL
SELECT stored."submission_id" AS key, hash_record_extended(ROW (stored."submission_id", stored.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "core"."post_data" AS stored
UNION ALL
SELECT stored."submission_id" AS key, hash_record_extended(ROW (stored."submission_id", stored.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "core"."submission_metadata" AS stored
UNION ALL
SELECT stored."submission_id" AS key, hash_record_extended(ROW (stored."submission_id", stored.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "core"."analyses" AS stored
UNION ALL
SELECT link."submission_id" AS key, hash_record_extended(ROW (link."submission_id", link."hashtag_id", link.xmin, dictionary.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN age(dictionary.xmin) >= age(link.xmin) THEN age(link.xmin) ELSE -1 END AS age
    FROM "core"."submission_hashtags" AS link
    JOIN "core"."hashtags" AS dictionary ON dictionary."hashtag_id" = link."hashtag_id"
UNION ALL
SELECT link."submission_id" AS key, hash_record_extended(ROW (link."submission_id", link."category_id", link.xmin, dictionary.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN age(dictionary.xmin) >= age(link.xmin) THEN age(link.xmin) ELSE -1 END AS age
    FROM "core"."submission_categories" AS link
    JOIN "core"."categories" AS dictionary ON dictionary."category_id" = link."category_id"
    ) AS parts
    GROUP BY key
    HAVING min(age) = max(age) AND min(age) >= 0
) AS untouched ON untouched.key = made.new_id
WHERE made.source = :source
    AND made.entity = :entity
    AND made.first_run_id = :run
    AND NOT EXISTS (
        SELECT
        FROM etl.waiting_references
        WHERE waiting_references.source = made.source
            AND waiting_references.entity = made.entity
            AND waiting_references.legacy_id = made.legacy_id
    );

-- ContentCheck.collectAsWritten: content.collect_as_written
CREATE TEMPORARY TABLE as_written ON COMMIT DROP AS
SELECT made.new_id AS key, untouched.fingerprint
FROM etl.id_map AS made
JOIN (
    SELECT key, bit_xor(hash) AS fingerprint
    FROM (
SELECT id_map.new_id AS key, hash_record_extended(ROW (id_map.new_id, id_map.xmin, legacy_documents.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN legacy_documents.xmin = id_map.xmin THEN age(id_map.xmin) ELSE -1 END AS age
    FROM
etl.id_map
LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
WHERE id_map.source = 'moderation' AND id_map.entity = 'reports' AND id_map.held
UNION ALL
SELECT stored."report_id" AS key, hash_record_extended(ROW (stored."report_id", stored.xmin, "of_submission_id".legacy_id), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "core"."reports" AS stored
LEFT JOIN etl.id_map AS "of_submission_id"
    ON "of_submission_id".source = 'moderation' AND "of_submission_id".entity = 'posts' AND "of_submission_id".new_id = stored."submission_id"
    ) AS parts
    GROUP BY key
    HAVING min(age) = max(age) AND min(age) >= 0
) AS untouched ON untouched.key = made.new_id
WHERE made.source = :source
    AND made.entity = :entity
    AND made.first_run_id = :run
    AND NOT EXISTS (
        SELECT
        FROM etl.waiting_references
        WHERE waiting_references.source = made.source
            AND waiting_references.entity = made.entity
            AND waiting_references.legacy_id = made.legacy_id
    );

-- ContentCheck.collectAsWritten: content.collect_as_written
CREATE TEMPORARY TABLE as_written ON COMMIT DROP AS
SELECT made.new_id AS key, untouched.fingerprint
FROM etl.id_map AS made
JOIN (
    SELECT key, bit_xor(hash) AS fingerprint
    FROM (
SELECT id_map.new_id AS key, hash_record_extended(ROW (id_map.new_id, id_map.xmin, legacy_documents.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN legacy_documents.xmin = id_map.xmin THEN age(id_map.xmin) ELSE -1 END AS age
    FROM
etl.id_map
LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
WHERE id_map.source = 'recruiting' AND id_map.entity = 'companies' AND id_map.held
UNION ALL
SELECT stored."id" AS key, hash_record_extended(ROW (stored."id", stored.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "recruiting"."companies" AS stored
    ) AS parts
    GROUP BY key
    HAVING min(age) = max(age) AND min(age) >= 0
) AS untouched ON untouched.key = made.new_id
WHERE made.source = :source
    AND made.entity = :entity
    AND made.first_run_id = :run
    AND NOT EXISTS (
        SELECT
        FROM etl.waiting_references
        WHERE waiting_references.source = made.source
            AND waiting_references.entity = made.entity
            AND waiting_references.legacy_id = made.legacy_id
    );

-- ContentCheck.collectAsWritten: content.collect_as_written
CREATE TEMPORARY TABLE as_written ON COMMIT DROP AS
SELECT made.new_id AS key, untouched.fingerprint
FROM etl.id_map AS made
JOIN (
    SELECT key, bit_xor(hash) AS fingerprint
    FROM (
SELECT id_map.new_id AS key, hash_record_extended(ROW (id_map.new_id, id_map.xmin, legacy_documents.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN legacy_documents.xmin = id_map.xmin THEN age(id_map.xmin) ELSE -1 END AS age
    FROM
etl.id_map
LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
WHERE id_map.source = 'recruiting' AND id_map.entity = 'job_applications' AND id_map.held
UNION ALL
SELECT stored."id" AS key, hash_record_extended(ROW (stored."id", stored.xmin, "of_job_id".legacy_id), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "recruiting"."job_applications" AS stored
LEFT JOIN etl.id_map AS "of_job_id"
    ON "of_job_id".source = 'recruiting' AND "of_job_id".entity = 'jobs' AND "of_job_id".new_id = stored."job_id"
    ) AS parts
    GROUP BY key
    HAVING min(age) = max(age) AND min(age) >= 0
) AS untouched ON untouched.key = made.new_id
WHERE made.source = :source
    AND made.entity = :entity
    AND made.first_run_id = :run
    AND NOT EXISTS (
        SELECT
        FROM etl.waiting_references
        WHERE waiting_references.source = made.source
            AND waiting_references.entity = made.entity
            AND waiting_references.legacy_id = made.legacy_id
    );

-- ContentCheck.collectAsWritten: content.collect_as_written
CREATE TEMPORARY TABLE as_written ON COMMIT DROP AS
SELECT made.new_id AS key, untouched.fingerprint
FROM etl.id_map AS made
JOIN (
    SELECT key, bit_xor(hash) AS fingerprint
    FROM (
SELECT id_map.new_id AS key, hash_record_extended(ROW (id_map.new_id, id_map.xmin, legacy_documents.xmin), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN legacy_documents.xmin = id_map.xmin THEN age(id_map.xmin) ELSE -1 END AS age
    FROM
etl.id_map
LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
WHERE id_map.source = 'recruiting' AND id_map.entity = 'jobs' AND id_map.held
UNION ALL
SELECT stored."id" AS key, hash_record_extended(ROW (stored."id", stored.xmin, "of_company_id".legacy_id), CAST('SEED' AS bigint)) AS hash,
    CASE WHEN true THEN age(stored.xmin) ELSE -1 END AS age
    FROM "recruiting"."jobs" AS stored
LEFT JOIN etl.id_map AS "of_company_id"
    ON "of_company_id".source = 'recruiting' AND "of_company_id".entity = 'companies' AND "of_company_id".new_id = stored."company_id"
    ) AS parts
    GROUP BY key
    HAVING min(age) = max(age) AND min(age) >= 0
) AS untouched ON untouched.key = made.new_id
WHERE made.source = :source
    AND made.entity = :entity
    AND made.first_run_id = :run
    AND NOT EXISTS (
        SELECT
        FROM etl.waiting_references
        WHERE waiting_references.source = made.source
            AND waiting_references.entity = made.entity
            AND waiting_references.legacy_id = made.legacy_id
    );

-- EntityContent.texts
SELECT link."submission_id" AS new_id, array_agg(dictionary."name"::text) AS texts
    FROM "core"."submission_categories" AS link
    JOIN "core"."categories" AS dictionary ON dictionary."category_id" = link."category_id"
    WHERE link."submission_id" = ANY (?)
    GROUP BY 1;

-- EntityContent.texts
SELECT link."submission_id" AS new_id, array_agg(dictionary."tag"::text) AS texts
    FROM "core"."submission_hashtags" AS link
    JOIN "core"."hashtags" AS dictionary ON dictionary."hashtag_id" = link."hashtag_id"
    WHERE link."submission_id" = ANY (?)
    GROUP BY 1;

-- EntityContent.texts
SELECT stored."community_id" AS new_id, ARRAY[stored."slug"::text, stored."name"::text, stored."country"::text,
    trim(BOTH '"'
    FROM to_json(stored."created_at")::text)]::text[] AS texts
    FROM "core"."communities" AS stored
    WHERE stored."community_id" = ANY (?);

-- EntityContent.texts
SELECT stored."id" AS new_id, ARRAY["of_company_id".legacy_id, stored."job_title"::text, stored."prestige_factor"::text, stored."compensation_min"::text, stored."compensation_max"::text, stored."compensation_currency"::text, stored."office_city"::text, stored."office_province"::text, stored."office_country"::text, stored."seniority_level"::text,
    trim(BOTH '"'
    FROM to_json(stored."created_at")::text),
    trim(BOTH '"'
    FROM to_json(stored."updated_at")::text)]::text[] AS texts
    FROM "recruiting"."jobs" AS stored
LEFT JOIN etl.id_map AS "of_company_id"
    ON "of_company_id".source = 'recruiting' AND "of_company_id".entity = 'companies' AND "of_company_id".new_id = stored."company_id"
    WHERE stored."id" = ANY (?);

-- EntityContent.texts
SELECT stored."id" AS new_id, ARRAY["of_job_id".legacy_id, stored."status"::text, stored."source"::text, stored."notes"::text,
    trim(BOTH '"'
    FROM to_json(stored."created_at")::text),
    trim(BOTH '"'
    FROM to_json(stored."updated_at")::text)]::text[] AS texts
    FROM "recruiting"."job_applications" AS stored
LEFT JOIN etl.id_map AS "of_job_id"
    ON "of_job_id".source = 'recruiting' AND "of_job_id".entity = 'jobs' AND "of_job_id".new_id = stored."job_id"
    WHERE stored."id" = ANY (?);

-- EntityContent.texts
SELECT stored."id" AS new_id, ARRAY[stored."name"::text, stored."industry"::text, stored."website"::text,
    trim(BOTH '"'
    FROM to_json(stored."created_at")::text),
    trim(BOTH '"'
    FROM to_json(stored."updated_at")::text)]::text[] AS texts
    FROM "recruiting"."companies" AS stored
    WHERE stored."id" = ANY (?);

-- EntityContent.texts
SELECT stored."report_id" AS new_id, ARRAY["of_submission_id".legacy_id, stored."channel"::text,
    trim(BOTH '"'
    FROM to_json(stored."reported_at")::text), stored."outcome"::text,
    trim(BOTH '"'
    FROM to_json(stored."taken_down_at")::text)]::text[] AS texts
    FROM "core"."reports" AS stored
LEFT JOIN etl.id_map AS "of_submission_id"
    ON "of_submission_id".source = 'moderation' AND "of_submission_id".entity = 'posts' AND "of_submission_id".new_id = stored."submission_id"
    WHERE stored."report_id" = ANY (?);

-- EntityContent.texts
SELECT stored."submission_id" AS new_id, ARRAY["of_community_id".legacy_id, stored."status"::text, stored."language"::text,
    trim(BOTH '"'
    FROM to_json(stored."submitted_at")::text), stored."submitted_by"::text,
    trim(BOTH '"'
    FROM to_json(stored."removed_at")::text)]::text[] AS texts
    FROM "core"."submissions" AS stored
LEFT JOIN etl.id_map AS "of_community_id"
    ON "of_community_id".source = 'moderation' AND "of_community_id".entity = 'communities' AND "of_community_id".new_id = stored."community_id"
    WHERE stored."submission_id" = ANY (?);

-- EntityContent.texts
SELECT stored."submission_id" AS new_id, ARRAY[stored."metadata"::text]::text[] AS texts
    FROM "core"."submission_metadata" AS stored
    WHERE stored."submission_id" = ANY (?);

-- EntityContent.texts
SELECT stored."submission_id" AS new_id, ARRAY[stored."model"::text, stored."sentiment"::text, stored."toxicity"::text, stored."labels"::text]::text[] AS texts
    FROM "core"."analyses" AS stored
    WHERE stored."submission_id" = ANY (?);

-- EntityContent.texts
SELECT stored."submission_id" AS new_id, ARRAY[stored."url"::text, stored."title"::text, stored."content"::text, stored."author_handle"::text,
    trim(BOTH '"'
    FROM to_json(stored."posted_at")::text), stored."platform"::text, stored."platform_detail"::text, stored."platform_source"::text, stored."platform_rule"::text]::text[] AS texts
    FROM "core"."post_data" AS stored
    WHERE stored."submission_id" = ANY (?);

-- EntityCountCheck.held: entity.count_held
SELECT count(*)
FROM etl.id_map
JOIN "core"."communities" AS main ON main."community_id" = id_map.new_id
WHERE id_map.source = :source AND id_map.entity = :entity AND id_map.held AND id_map.missing_since IS NULL;

-- EntityCountCheck.held: entity.count_held
SELECT count(*)
FROM etl.id_map
JOIN "core"."reports" AS main ON main."report_id" = id_map.new_id
WHERE id_map.source = :source AND id_map.entity = :entity AND id_map.held AND id_map.missing_since IS NULL;

-- EntityCountCheck.held: entity.count_held
SELECT count(*)
FROM etl.id_map
JOIN "core"."submissions" AS main ON main."submission_id" = id_map.new_id
WHERE id_map.source = :source AND id_map.entity = :entity AND id_map.held AND id_map.missing_since IS NULL;

-- EntityCountCheck.held: entity.count_held
SELECT count(*)
FROM etl.id_map
JOIN "recruiting"."companies" AS main ON main."id" = id_map.new_id
WHERE id_map.source = :source AND id_map.entity = :entity AND id_map.held AND id_map.missing_since IS NULL;

-- EntityCountCheck.held: entity.count_held
SELECT count(*)
FROM etl.id_map
JOIN "recruiting"."job_applications" AS main ON main."id" = id_map.new_id
WHERE id_map.source = :source AND id_map.entity = :entity AND id_map.held AND id_map.missing_since IS NULL;

-- EntityCountCheck.held: entity.count_held
SELECT count(*)
FROM etl.id_map
JOIN "recruiting"."jobs" AS main ON main."id" = id_map.new_id
WHERE id_map.source = :source AND id_map.entity = :entity AND id_map.held AND id_map.missing_since IS NULL;

-- EntityCountCheck.lost: entity.lost_facts
SELECT count(*)
FROM examined_submission_facts AS examined
JOIN etl.id_map ON id_map.source = :source AND id_map.entity = :entity AND id_map.new_id = examined.fact_key
WHERE id_map.held
    AND id_map.missing_since IS NULL
    AND NOT EXISTS (SELECT FROM "core"."submissions" AS main WHERE main."submission_id" = examined.fact_key);
