-- name: changed
-- Comparable rows of an entity in the target: all that may have been changed manually since the last check, some of
-- those written by runs, and a fixed sample of others spread evenly over its keys.
WITH ends AS (
    SELECT min(new_id) AS first_id, max(new_id) - min(new_id) + 1 AS span
    FROM etl.id_map
    WHERE entity = :entity
),
stripes AS (
    SELECT first_id, span, least(:sample::bigint, span) AS number
    FROM ends
),
sample AS (
    SELECT chosen.legacy_id, chosen.new_id
    FROM stripes
    CROSS JOIN LATERAL generate_series(0, stripes.number - 1) AS stripe
    CROSS JOIN LATERAL (
        SELECT id_map.legacy_id, id_map.new_id
        FROM etl.id_map
        WHERE id_map.entity = :entity
            AND id_map.source = :source
            AND id_map.held
            AND id_map.missing_since IS NULL
            -- The place in the stripe is hashed; otherwise periodic data could escape the sample.
            AND id_map.new_id >= stripes.first_id
                + stripes.span * stripe / stripes.number
                + (hashint8(stripe)::bigint & 2147483647) % greatest(stripes.span / stripes.number, 1)
        ORDER BY id_map.new_id
        LIMIT 1
    ) AS chosen
),
chosen AS (
    SELECT legacy_id, new_id
    FROM sample
    UNION
    (
        SELECT legacy_id, new_id
        FROM written_rows
        WHERE entity = :entity
        ORDER BY random()
        LIMIT :written
    )
    UNION
    SELECT id_map.legacy_id, id_map.new_id
    FROM etl.id_map
    WHERE id_map.source = :source
        AND id_map.entity = :entity
        AND id_map.new_id = ANY (ARRAY(SELECT new_id FROM edited_rows WHERE relation = :relation))
        AND id_map.held
        AND id_map.missing_since IS NULL
)
SELECT chosen.legacy_id, chosen.new_id
FROM chosen
WHERE NOT EXISTS (
        SELECT
        FROM etl.quarantine
        WHERE quarantine.source = :source
            AND quarantine.entity = :entity
            AND quarantine.legacy_id = chosen.legacy_id
            AND quarantine.resolved_at IS NULL
    )
ORDER BY chosen.new_id;

-- name: collect_as_written
-- Rows written by a run and unchanged since, with their fingerprints: the transaction that wrote the id map entry also
-- wrote all their parts. Rows that wait for a reference are always checked.
DROP TABLE IF EXISTS pg_temp.as_written;
CREATE TEMPORARY TABLE as_written ON COMMIT DROP AS
SELECT made.new_id AS key, untouched.fingerprint
FROM etl.id_map AS made
JOIN (
    SELECT key, bit_xor(hash) AS fingerprint
    FROM (
{parts}
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

-- name: collect_edited
-- Receives rows that were changed manually.
CREATE TEMPORARY TABLE edited_rows (
    relation text   NOT NULL,
    new_id   bigint NOT NULL
) ON COMMIT DROP;

-- name: collect_written
-- Rows of a source written by runs since content was last verified, if target and source both still have them.
CREATE TEMPORARY TABLE written_rows (
    entity    text   NOT NULL,
    legacy_id text   NOT NULL,
    new_id    bigint NOT NULL
) ON COMMIT DROP;
INSERT INTO written_rows (entity, legacy_id, new_id)
SELECT entity, legacy_id, new_id
FROM etl.id_map
WHERE source = :source
    AND last_run_id > (SELECT max(run_id) FROM etl.checked_runs WHERE pipeline = :pipeline)
    AND held
    AND missing_since IS NULL;
ANALYZE written_rows;

-- name: comparable
-- Comparable rows of an entity in the target.
SELECT id_map.legacy_id, id_map.new_id
FROM etl.id_map
WHERE id_map.source = :source
    AND id_map.entity = :entity
    AND id_map.held
    AND id_map.missing_since IS NULL
    AND NOT EXISTS (
        SELECT
        FROM etl.quarantine
        WHERE quarantine.source = id_map.source
            AND quarantine.entity = id_map.entity
            AND quarantine.legacy_id = id_map.legacy_id
            AND quarantine.resolved_at IS NULL
    );

-- name: count_comparable
-- The number of comparable rows.
SELECT count(*)
FROM (
{content.comparable}
) AS comparable;

-- name: differing
-- Comparable rows of an entity whose fingerprints differ from the stored ones.
SELECT legacy_id, new_id
FROM (
{content.comparable}
) AS comparable
WHERE new_id IN (SELECT key FROM differing_rows)
ORDER BY new_id;

-- name: differing_terms
-- Rows whose two sets of terms differ even if letter case is ignored.
SELECT key
FROM jsonb_to_recordset(:spellings::jsonb) AS spellings (key bigint, stored text[], derived text[])
WHERE (SELECT array_agg(DISTINCT lower(term)) FROM unnest(stored) AS term)
    IS DISTINCT FROM (SELECT array_agg(DISTINCT lower(term)) FROM unnest(derived) AS term);

-- name: entries
-- The entries of an entity in the id map, with their stored raw rows.
etl.id_map
LEFT JOIN core.legacy_documents USING (source, entity, legacy_id)
WHERE id_map.source = {source} AND id_map.entity = {entity} AND id_map.held;

-- name: join_referred
-- The entry in the id map of the row that a column refers to.
LEFT JOIN etl.id_map AS {referred}
    ON {referred}.source = {source} AND {referred}.entity = {entity} AND {referred}.new_id = {value};

-- name: documents
-- Stored raw rows that differ from the source in common fields, and rows that were not stored.
SELECT
    legacy.legacy_id,
    fields.key AS field,
    fields.stored #>> '{}' AS stored,
    fields.said #>> '{}' AS derived
FROM unnest(:ids::text[], :documents::text[]) AS legacy (legacy_id, document)
LEFT JOIN core.legacy_documents AS raw
    ON raw.source = :source AND raw.entity = :entity AND raw.legacy_id = legacy.legacy_id
CROSS JOIN LATERAL (
    SELECT NULL AS key, NULL::jsonb AS stored, NULL::jsonb AS said
    WHERE raw.legacy_id IS NULL
    UNION ALL
    SELECT key, stored.value, source.value
    FROM jsonb_each(raw.document) AS stored
    JOIN jsonb_each(legacy.document::jsonb) AS source USING (key)
    WHERE stored.value <> source.value
) AS fields
WHERE raw.legacy_id IS NULL OR raw.document <> legacy.document::jsonb
ORDER BY legacy.legacy_id, fields.key;

-- name: has_made
-- Whether a run has made rows of an entity.
SELECT EXISTS (
    SELECT
    FROM etl.id_map
    WHERE source = :source
        AND entity = :entity
        AND last_run_id = :run
        AND first_run_id = :run
);

-- name: held_keys
-- Legacy keys of an entity whose rows the target has.
SELECT legacy_id
FROM etl.id_map
WHERE source = :source
    AND entity = :entity
    AND held
    AND legacy_id = ANY (:ids);

-- name: leave_sample_out
-- Rows unchanged since their run are not derived again, except a sample.
DELETE FROM as_written
WHERE key IN (SELECT key FROM as_written ORDER BY random() LIMIT :sample);

-- name: edited_submission_facts
-- Rows behind submissions, of any table, that were changed manually.
INSERT INTO edited_rows (relation, new_id)
SELECT 'core.submissions', fact_key
FROM examined_submission_facts
WHERE by_hand
UNION
SELECT 'core.reports', report_id
FROM core.reports
WHERE submission_id = ANY (ARRAY(SELECT fact_key FROM examined_submission_facts WHERE by_hand))
UNION
SELECT 'core.communities', community_id
FROM core.submissions
WHERE submission_id = ANY (ARRAY(SELECT fact_key FROM examined_submission_facts WHERE by_hand))
    AND community_id IS NOT NULL;

-- name: edited_application_summary
-- Rows behind applications, of any table, that were changed manually.
INSERT INTO edited_rows (relation, new_id)
SELECT 'recruiting.job_applications', fact_key
FROM examined_application_summary
WHERE by_hand
UNION
SELECT 'recruiting.jobs', job_id
FROM recruiting.job_applications
WHERE id = ANY (ARRAY(SELECT fact_key FROM examined_application_summary WHERE by_hand))
UNION
SELECT 'recruiting.companies', jobs.company_id
FROM recruiting.job_applications
JOIN recruiting.jobs ON jobs.id = job_applications.job_id
WHERE job_applications.id = ANY (ARRAY(SELECT fact_key FROM examined_application_summary WHERE by_hand))
    AND jobs.company_id IS NOT NULL;

-- name: differing_values
-- The indexes, from 0, at which two lists of values of a type differ.
SELECT CAST(pair.place AS integer) - 1
FROM unnest(CAST(:stored AS text[]), CAST(:derived AS text[])) WITH ORDINALITY AS pair (stored, derived, place)
WHERE CAST(pair.stored AS {type}) IS DISTINCT FROM CAST(pair.derived AS {type})
ORDER BY pair.place;
