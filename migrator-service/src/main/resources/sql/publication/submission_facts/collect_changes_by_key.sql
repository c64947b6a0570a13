-- The facts that the publication would change, of those that are marked. OFFSET keeps each lookup apart: the definition is
-- then computed for one key at a time, by index, although it is the same as for all.
CREATE TEMPORARY TABLE before_submission_facts ON COMMIT DROP AS
SELECT fact.*
FROM examined_submission_facts AS examined
CROSS JOIN LATERAL (
    SELECT *
    FROM bi.submission_facts_published AS published
    WHERE published.submission_id = examined.fact_key
    OFFSET 0
) AS fact;
CREATE TEMPORARY TABLE after_submission_facts ON COMMIT DROP AS
SELECT fact.*
FROM examined_submission_facts AS examined
CROSS JOIN LATERAL (
    SELECT *
    FROM bi.submission_facts_live AS live
    WHERE live.submission_id = examined.fact_key
    OFFSET 0
) AS fact;
CREATE TEMPORARY TABLE before_report_facts ON COMMIT DROP AS
SELECT fact.*
FROM examined_submission_facts AS examined
CROSS JOIN LATERAL (
    SELECT *
    FROM bi.report_facts_published AS published
    WHERE published.submission_id = examined.fact_key
    OFFSET 0
) AS fact;
CREATE TEMPORARY TABLE after_report_facts ON COMMIT DROP AS
SELECT fact.*
FROM examined_submission_facts AS examined
CROSS JOIN LATERAL (
    SELECT *
    FROM bi.report_facts_live AS live
    WHERE live.submission_id = examined.fact_key
    OFFSET 0
) AS fact;
CREATE TEMPORARY TABLE changed_submission_facts ON COMMIT DROP AS
SELECT
    'submission_facts' AS read_model,
    coalesce(after.submission_id, before.submission_id) AS row_key,
    coalesce(after.submission_id, before.submission_id) AS fact_key
FROM after_submission_facts AS after
FULL JOIN before_submission_facts AS before ON before.submission_id = after.submission_id
WHERE ROW (after.*) IS DISTINCT FROM ROW (before.*)
UNION ALL
SELECT
    'report_facts',
    coalesce(after.report_id, before.report_id),
    coalesce(after.submission_id, before.submission_id)
FROM after_report_facts AS after
FULL JOIN before_report_facts AS before ON before.report_id = after.report_id
WHERE ROW (after.*) IS DISTINCT FROM ROW (before.*);
ANALYZE before_submission_facts, after_submission_facts, before_report_facts, after_report_facts, changed_submission_facts;
