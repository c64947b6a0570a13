-- Why:   a delta run that has written nothing confirms the last publication without checks. It may do so only where all that the
--        publication hung on is as it was when checks looked at it: the source, and the files of what is published. Whoever changes
--        published rows or sums past a publication leaves a mark, as who changes base tables does; and a mark says whether a run
--        left it, as rows that another hand has changed are held against the legacy database field by field.
-- Locks: ACCESS EXCLUSIVE on etl.examinations and bi.pending_changes, SHARE ROW EXCLUSIVE on the tables of published rows and of
--        sums, each for an instant. The next run of each pipeline looks at everything. Old services look at everything in each run
--        that writes: their publications leave marks.

ALTER TABLE etl.examinations
    ADD COLUMN source_identity text,
    ADD COLUMN content_files text;
COMMENT ON COLUMN etl.examinations.source_identity IS 'The server, timeline and database that the content was held against. NULL before V050.';
COMMENT ON COLUMN etl.examinations.content_files IS 'What etl.content_files() said when the content was let through. NULL before V050.';

-- Differs where what is published has been written anew as a whole: by a plain REFRESH, TRUNCATE or an ALTER TABLE that rewrites.
-- No publication does that.
CREATE FUNCTION etl.content_files()
    RETURNS text
    LANGUAGE sql STABLE
    SET search_path = pg_catalog, pg_temp
    RETURN (
        SELECT md5(string_agg(concat_ws(' ', relname, oid, pg_relation_filenode(oid)), ',' ORDER BY relname COLLATE "C"))
        FROM pg_class
        WHERE relnamespace = 'bi'::regnamespace
            AND (relkind = 'm' OR relkind = 'r' AND (relname LIKE 'dashboard\_metrics\_%' OR relname LIKE '%\_side'))
    );
COMMENT ON FUNCTION etl.content_files IS 'Which files hold the published rows and their sums.';

ALTER TABLE bi.pending_changes
    ADD COLUMN by_hand boolean NOT NULL DEFAULT coalesce(current_setting('plumbline.run', true), '') = '';
COMMENT ON COLUMN bi.pending_changes.by_hand IS 'Whether anything but a run has changed the rows: runs say so by the setting plumbline.run.';

CREATE FUNCTION bi.mark_content_changed_by_hand()
    RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
-- Arguments: the datasets that the table is of.
BEGIN
    INSERT INTO bi.pending_changes (dataset, is_published) SELECT unnest(TG_ARGV), true;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION bi.mark_content_changed_by_hand IS 'Marks that somebody has changed what is published past the checks: the next run looks at everything.';
REVOKE EXECUTE ON FUNCTION bi.mark_content_changed_by_hand() FROM PUBLIC;

CREATE TRIGGER content_changed_submission_facts_side AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON bi.submission_facts_side
    FOR EACH STATEMENT
    WHEN (coalesce(current_setting('plumbline.publication', true), '') = '')
    EXECUTE FUNCTION bi.mark_content_changed_by_hand('submission_facts');
CREATE TRIGGER content_changed_report_facts_side AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON bi.report_facts_side
    FOR EACH STATEMENT
    WHEN (coalesce(current_setting('plumbline.publication', true), '') = '')
    EXECUTE FUNCTION bi.mark_content_changed_by_hand('submission_facts');
CREATE TRIGGER content_changed_application_summary_side AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON bi.application_summary_side
    FOR EACH STATEMENT
    WHEN (coalesce(current_setting('plumbline.publication', true), '') = '')
    EXECUTE FUNCTION bi.mark_content_changed_by_hand('application_summary');
CREATE TRIGGER content_changed_dashboard_metrics_hourly AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON bi.dashboard_metrics_hourly
    FOR EACH STATEMENT
    WHEN (coalesce(current_setting('plumbline.publication', true), '') = '')
    EXECUTE FUNCTION bi.mark_content_changed_by_hand('submission_facts', 'application_summary');
CREATE TRIGGER content_changed_dashboard_metrics_daily AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON bi.dashboard_metrics_daily
    FOR EACH STATEMENT
    WHEN (coalesce(current_setting('plumbline.publication', true), '') = '')
    EXECUTE FUNCTION bi.mark_content_changed_by_hand('submission_facts', 'application_summary');
CREATE TRIGGER content_changed_dashboard_metrics_hourly_rollup AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON bi.dashboard_metrics_hourly_rollup
    FOR EACH STATEMENT
    WHEN (coalesce(current_setting('plumbline.publication', true), '') = '')
    EXECUTE FUNCTION bi.mark_content_changed_by_hand('submission_facts', 'application_summary');
CREATE TRIGGER content_changed_dashboard_metrics_daily_rollup AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON bi.dashboard_metrics_daily_rollup
    FOR EACH STATEMENT
    WHEN (coalesce(current_setting('plumbline.publication', true), '') = '')
    EXECUTE FUNCTION bi.mark_content_changed_by_hand('submission_facts', 'application_summary');
