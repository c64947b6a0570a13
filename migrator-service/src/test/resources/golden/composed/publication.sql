-- ChangedFacts.bringUpToDate: publication.refresh
ANALYZE bi.application_summary_mv;

-- ChangedFacts.bringUpToDate: publication.refresh
ANALYZE bi.mv_report_facts;

-- ChangedFacts.bringUpToDate: publication.refresh
ANALYZE bi.mv_submission_facts;

-- ChangedFacts.bringUpToDate: publication.refresh
DELETE FROM bi.application_summary_delta;

-- ChangedFacts.bringUpToDate: publication.refresh
DELETE FROM bi.report_facts_delta;

-- ChangedFacts.bringUpToDate: publication.refresh
DELETE FROM bi.submission_facts_delta;

-- ChangedFacts.bringUpToDate: publication.refresh
REFRESH MATERIALIZED VIEW CONCURRENTLY bi.application_summary_mv;

-- ChangedFacts.bringUpToDate: publication.refresh
REFRESH MATERIALIZED VIEW CONCURRENTLY bi.mv_report_facts;

-- ChangedFacts.bringUpToDate: publication.refresh
REFRESH MATERIALIZED VIEW CONCURRENTLY bi.mv_submission_facts;

-- ChangedFacts.factCount: publication.added_rows
SELECT (SELECT count(*) FROM after_application_summary) - (SELECT count(*) FROM before_application_summary);

-- ChangedFacts.factCount: publication.added_rows
SELECT (SELECT count(*) FROM after_submission_facts) - (SELECT count(*) FROM before_submission_facts);

-- ChangedFacts.factCount: publication.count_rows
SELECT count(*) FROM bi.application_summary_published;

-- ChangedFacts.factCount: publication.count_rows
SELECT count(*) FROM bi.submission_facts_published;

-- ChangedFacts.newRows: publication.count_rows
SELECT count(*) FROM bi.application_summary_published;

-- ChangedFacts.newRows: publication.count_rows
SELECT count(*) FROM bi.report_facts_published;

-- ChangedFacts.newRows: publication.count_rows
SELECT count(*) FROM bi.submission_facts_published;

-- ChangedFacts.publishDelta: publication.publish_delta
DELETE FROM bi.application_summary_delta
WHERE application_id = ANY (ARRAY(SELECT row_key FROM changed_application_summary WHERE read_model = :read_model));

-- ChangedFacts.publishDelta: publication.publish_delta
DELETE FROM bi.report_facts_delta
WHERE report_id = ANY (ARRAY(SELECT row_key FROM changed_submission_facts WHERE read_model = :read_model));

-- ChangedFacts.publishDelta: publication.publish_delta
DELETE FROM bi.submission_facts_delta
WHERE submission_id = ANY (ARRAY(SELECT row_key FROM changed_submission_facts WHERE read_model = :read_model));

-- ChangedFacts.publishDelta: publication.publish_delta
INSERT INTO bi.application_summary_delta
SELECT after.*, true
FROM after_application_summary AS after
WHERE after.application_id IN (SELECT row_key FROM changed_application_summary WHERE read_model = :read_model);

-- ChangedFacts.publishDelta: publication.publish_delta
INSERT INTO bi.application_summary_delta (application_id, is_present)
SELECT refreshed.application_id, false
FROM changed_application_summary AS changed
JOIN bi.application_summary_mv AS refreshed ON refreshed.application_id = changed.row_key
WHERE changed.read_model = :read_model
    AND NOT EXISTS (SELECT FROM after_application_summary AS after WHERE after.application_id = changed.row_key);

-- ChangedFacts.publishDelta: publication.publish_delta
INSERT INTO bi.report_facts_delta
SELECT after.*, true
FROM after_report_facts AS after
WHERE after.report_id IN (SELECT row_key FROM changed_submission_facts WHERE read_model = :read_model);

-- ChangedFacts.publishDelta: publication.publish_delta
INSERT INTO bi.report_facts_delta (report_id, is_present)
SELECT refreshed.report_id, false
FROM changed_submission_facts AS changed
JOIN bi.mv_report_facts AS refreshed ON refreshed.report_id = changed.row_key
WHERE changed.read_model = :read_model
    AND NOT EXISTS (SELECT FROM after_report_facts AS after WHERE after.report_id = changed.row_key);

-- ChangedFacts.publishDelta: publication.publish_delta
INSERT INTO bi.submission_facts_delta
SELECT after.*, true
FROM after_submission_facts AS after
WHERE after.submission_id IN (SELECT row_key FROM changed_submission_facts WHERE read_model = :read_model);

-- ChangedFacts.publishDelta: publication.publish_delta
INSERT INTO bi.submission_facts_delta (submission_id, is_present)
SELECT refreshed.submission_id, false
FROM changed_submission_facts AS changed
JOIN bi.mv_submission_facts AS refreshed ON refreshed.submission_id = changed.row_key
WHERE changed.read_model = :read_model
    AND NOT EXISTS (SELECT FROM after_submission_facts AS after WHERE after.submission_id = changed.row_key);

-- Compaction.each: compaction.empty_delta_table
DELETE FROM bi.application_summary_delta;

-- Compaction.each: compaction.empty_delta_table
DELETE FROM bi.report_facts_delta;

-- Compaction.each: compaction.empty_delta_table
DELETE FROM bi.submission_facts_delta;

-- Compaction.each: compaction.vacuum
VACUUM (ANALYZE) bi.application_summary_delta, bi.application_summary_mv;

-- Compaction.each: compaction.vacuum
VACUUM (ANALYZE) bi.report_facts_delta, bi.mv_report_facts;

-- Compaction.each: compaction.vacuum
VACUUM (ANALYZE) bi.submission_facts_delta, bi.mv_submission_facts;

-- Compaction.refresh: compaction.refresh
REFRESH MATERIALIZED VIEW CONCURRENTLY bi.application_summary_mv;

-- Compaction.refresh: compaction.refresh
REFRESH MATERIALIZED VIEW CONCURRENTLY bi.mv_report_facts;

-- Compaction.refresh: compaction.refresh
REFRESH MATERIALIZED VIEW CONCURRENTLY bi.mv_submission_facts;

-- Compaction.shown: compaction.shown
SELECT
    count(*) AS row_count,
    coalesce(sum(hash_record_extended(ROW (shown.*), 0)), 0) AS fingerprint
FROM bi.application_summary_mv AS shown;

-- Compaction.shown: compaction.shown
SELECT
    count(*) AS row_count,
    coalesce(sum(hash_record_extended(ROW (shown.*), 0)), 0) AS fingerprint
FROM bi.application_summary_published AS shown;

-- Compaction.shown: compaction.shown
SELECT
    count(*) AS row_count,
    coalesce(sum(hash_record_extended(ROW (shown.*), 0)), 0) AS fingerprint
FROM bi.mv_report_facts AS shown;

-- Compaction.shown: compaction.shown
SELECT
    count(*) AS row_count,
    coalesce(sum(hash_record_extended(ROW (shown.*), 0)), 0) AS fingerprint
FROM bi.mv_submission_facts AS shown;

-- Compaction.shown: compaction.shown
SELECT
    count(*) AS row_count,
    coalesce(sum(hash_record_extended(ROW (shown.*), 0)), 0) AS fingerprint
FROM bi.report_facts_published AS shown;

-- Compaction.shown: compaction.shown
SELECT
    count(*) AS row_count,
    coalesce(sum(hash_record_extended(ROW (shown.*), 0)), 0) AS fingerprint
FROM bi.submission_facts_published AS shown;

-- PendingChanges.areMany: publication.count_examined
SELECT count(*) FROM examined_application_summary;

-- PendingChanges.areMany: publication.count_examined
SELECT count(*) FROM examined_submission_facts;

-- PendingChanges.collect: publication.analyze_changes
ANALYZE changed_application_summary;

-- PendingChanges.collect: publication.analyze_changes
ANALYZE changed_submission_facts;

-- PendingChanges.collect: publication.collect_changes
INSERT INTO changed_application_summary (read_model, row_key, fact_key)
SELECT
    :read_model,
    coalesce(after.application_id, before.application_id),
    coalesce(after.application_id, before.application_id)
FROM after_application_summary AS after
FULL JOIN before_application_summary AS before ON before.application_id = after.application_id
WHERE ROW (after.*) IS DISTINCT FROM ROW (before.*);

-- PendingChanges.collect: publication.collect_changes
INSERT INTO changed_submission_facts (read_model, row_key, fact_key)
SELECT
    :read_model,
    coalesce(after.report_id, before.report_id),
    coalesce(after.submission_id, before.submission_id)
FROM after_report_facts AS after
FULL JOIN before_report_facts AS before ON before.report_id = after.report_id
WHERE ROW (after.*) IS DISTINCT FROM ROW (before.*);

-- PendingChanges.collect: publication.collect_changes
INSERT INTO changed_submission_facts (read_model, row_key, fact_key)
SELECT
    :read_model,
    coalesce(after.report_id, before.report_id),
    coalesce(after.submission_id, before.submission_id)
FROM bi.report_facts_live AS after
FULL JOIN bi.report_facts_published AS before ON before.report_id = after.report_id
WHERE ROW (after.*) IS DISTINCT FROM ROW (before.*);

-- PendingChanges.collect: publication.collect_changes
INSERT INTO changed_submission_facts (read_model, row_key, fact_key)
SELECT
    :read_model,
    coalesce(after.submission_id, before.submission_id),
    coalesce(after.submission_id, before.submission_id)
FROM after_submission_facts AS after
FULL JOIN before_submission_facts AS before ON before.submission_id = after.submission_id
WHERE ROW (after.*) IS DISTINCT FROM ROW (before.*);

-- PendingChanges.collect: publication.collect_changes
INSERT INTO changed_submission_facts (read_model, row_key, fact_key)
SELECT
    :read_model,
    coalesce(after.submission_id, before.submission_id),
    coalesce(after.submission_id, before.submission_id)
FROM bi.submission_facts_live AS after
FULL JOIN bi.submission_facts_published AS before ON before.submission_id = after.submission_id
WHERE ROW (after.*) IS DISTINCT FROM ROW (before.*);

-- PendingChanges.collect: publication.count_changes
SELECT count(*) FROM changed_application_summary;

-- PendingChanges.collect: publication.count_changes
SELECT count(*) FROM changed_submission_facts;

-- PendingChanges.collect: publication.create_changes
CREATE TEMPORARY TABLE changed_application_summary (
    read_model text,
    row_key    bigint,
    fact_key   bigint
) ON COMMIT DROP;

-- PendingChanges.collect: publication.create_changes
CREATE TEMPORARY TABLE changed_submission_facts (
    read_model text,
    row_key    bigint,
    fact_key   bigint
) ON COMMIT DROP;

-- PendingChanges.collectByKey: publication.look_up
ANALYZE before_application_summary (application_id), after_application_summary (application_id);

-- PendingChanges.collectByKey: publication.look_up
ANALYZE before_report_facts (report_id), after_report_facts (report_id);

-- PendingChanges.collectByKey: publication.look_up
ANALYZE before_submission_facts (submission_id), after_submission_facts (submission_id);

-- PendingChanges.collectByKey: publication.look_up
CREATE TEMPORARY TABLE after_application_summary ON COMMIT DROP AS
SELECT *
FROM
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key FROM examined_application_summary) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM bi.application_summary_live AS facts
        WHERE facts.application_id = chosen.fact_key
        OFFSET 0
    ) AS fact
) AS live;

-- PendingChanges.collectByKey: publication.look_up
CREATE TEMPORARY TABLE after_report_facts ON COMMIT DROP AS
SELECT *
FROM
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key FROM examined_submission_facts) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM bi.report_facts_live AS facts
        WHERE facts.submission_id = chosen.fact_key
        OFFSET 0
    ) AS fact
) AS live;

-- PendingChanges.collectByKey: publication.look_up
CREATE TEMPORARY TABLE after_submission_facts ON COMMIT DROP AS
SELECT *
FROM
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key FROM examined_submission_facts) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM bi.submission_facts_live AS facts
        WHERE facts.submission_id = chosen.fact_key
        OFFSET 0
    ) AS fact
) AS live;

-- PendingChanges.collectByKey: publication.look_up
CREATE TEMPORARY TABLE before_application_summary ON COMMIT DROP AS
SELECT *
FROM
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key FROM examined_application_summary) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM bi.application_summary_published AS facts
        WHERE facts.application_id = chosen.fact_key
        OFFSET 0
    ) AS fact
) AS published;

-- PendingChanges.collectByKey: publication.look_up
CREATE TEMPORARY TABLE before_report_facts ON COMMIT DROP AS
SELECT *
FROM
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key FROM examined_submission_facts) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM bi.report_facts_published AS facts
        WHERE facts.submission_id = chosen.fact_key
        OFFSET 0
    ) AS fact
) AS published;

-- PendingChanges.collectByKey: publication.look_up
CREATE TEMPORARY TABLE before_submission_facts ON COMMIT DROP AS
SELECT *
FROM
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key FROM examined_submission_facts) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM bi.submission_facts_published AS facts
        WHERE facts.submission_id = chosen.fact_key
        OFFSET 0
    ) AS fact
) AS published;

-- PendingChanges.compare: fingerprint.examine_differing
ANALYZE examined_submission_facts;

-- PendingChanges.compare: publication.create_changes
CREATE TEMPORARY TABLE changed_application_summary (
    read_model text,
    row_key    bigint,
    fact_key   bigint
) ON COMMIT DROP;

-- PendingChanges.compare: publication.create_changes
CREATE TEMPORARY TABLE changed_submission_facts (
    read_model text,
    row_key    bigint,
    fact_key   bigint
) ON COMMIT DROP;

-- PendingChanges.compare: publication.examine_changes
DROP TABLE changed_submission_facts;

-- PendingChanges.compare: publication.examine_changes
INSERT INTO examined_submission_facts (fact_key)
SELECT DISTINCT fact_key
FROM changed_submission_facts
ON CONFLICT DO NOTHING;

-- Publication.vacuum: publication.vacuum
VACUUM bi.application_summary_mv, bi.application_summary_delta, bi.pending_changes;

-- Publication.vacuum: publication.vacuum
VACUUM bi.mv_report_facts, bi.report_facts_delta, bi.pending_changes;

-- Publication.vacuum: publication.vacuum
VACUUM bi.mv_submission_facts, bi.submission_facts_delta, bi.pending_changes;

-- PublishedContent.deltaRows: publication.count_delta
SELECT count(*) FROM bi.application_summary_delta;

-- PublishedContent.deltaRows: publication.count_delta
SELECT count(*) FROM bi.report_facts_delta;

-- PublishedContent.deltaRows: publication.count_delta
SELECT count(*) FROM bi.submission_facts_delta;

-- PublishedContent.takePending: fingerprint.examine_differing
ANALYZE examined_application_summary;

-- PublishedContent.takePending: fingerprint.examine_differing
ANALYZE examined_submission_facts;

-- PublishedContent.takePending: publication.take_pending
CREATE TEMPORARY TABLE examined_application_summary (
    fact_key bigint  PRIMARY KEY,
    by_hand  boolean NOT NULL DEFAULT false
) ON COMMIT DROP;

-- PublishedContent.takePending: publication.take_pending
CREATE TEMPORARY TABLE examined_submission_facts (
    fact_key bigint  PRIMARY KEY,
    by_hand  boolean NOT NULL DEFAULT false
) ON COMMIT DROP;

-- PublishedContent.takePending: publication.take_pending
WITH taken AS (
    DELETE FROM bi.pending_changes
    WHERE dataset = :dataset AND (fact_key IS NOT NULL OR :with_everything)
    RETURNING fact_key, by_hand
)
INSERT INTO examined_application_summary (fact_key, by_hand)
SELECT fact_key, bool_or(by_hand)
FROM taken
WHERE fact_key IS NOT NULL
GROUP BY fact_key;

-- PublishedContent.takePending: publication.take_pending
WITH taken AS (
    DELETE FROM bi.pending_changes
    WHERE dataset = :dataset AND (fact_key IS NOT NULL OR :with_everything)
    RETURNING fact_key, by_hand
)
INSERT INTO examined_submission_facts (fact_key, by_hand)
SELECT fact_key, bool_or(by_hand)
FROM taken
WHERE fact_key IS NOT NULL
GROUP BY fact_key;
