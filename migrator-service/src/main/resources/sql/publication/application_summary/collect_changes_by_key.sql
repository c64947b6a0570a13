-- See submission_facts/collect_changes_by_key.sql.
CREATE TEMPORARY TABLE before_application_summary ON COMMIT DROP AS
SELECT fact.*
FROM examined_application_summary AS examined
CROSS JOIN LATERAL (
    SELECT *
    FROM bi.application_summary_published AS published
    WHERE published.application_id = examined.fact_key
    OFFSET 0
) AS fact;
CREATE TEMPORARY TABLE after_application_summary ON COMMIT DROP AS
SELECT fact.*
FROM examined_application_summary AS examined
CROSS JOIN LATERAL (
    SELECT *
    FROM bi.application_summary_live AS live
    WHERE live.application_id = examined.fact_key
    OFFSET 0
) AS fact;
CREATE TEMPORARY TABLE changed_application_summary ON COMMIT DROP AS
SELECT coalesce(after.application_id, before.application_id) AS fact_key
FROM after_application_summary AS after
FULL JOIN before_application_summary AS before ON before.application_id = after.application_id
WHERE ROW (after.*) IS DISTINCT FROM ROW (before.*);
ANALYZE before_application_summary, after_application_summary, changed_application_summary;
