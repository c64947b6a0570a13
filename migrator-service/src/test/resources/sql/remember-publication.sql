-- Keeps what a target knows of its rows beside them: where its files are, how old they are, what is in its materialized views.
DO $$
BEGIN
    -- A refresh shows what is in the tables: it brings back what is published only where that is the same.
    IF EXISTS (SELECT FROM bi.pending_changes JOIN bi.publications USING (dataset)) THEN
        RAISE EXCEPTION 'Something has changed since it was published: change it after it has been put back.';
    END IF;
END
$$;

CREATE TABLE remembered.moment AS
SELECT clock_timestamp() AS time, etl.content_files() AS content_files;

CREATE TABLE remembered.views AS
SELECT
    format('%I.%I', schemaname, matviewname) AS original,
    remembered.versions(format('%I.%I', schemaname, matviewname)) AS versions
FROM pg_matviews
WHERE schemaname = 'bi';

-- As if the run that made it had just ended.
CREATE FUNCTION remembered.put_publication_back(snapshot_of_source bigint)
    RETURNS void
    LANGUAGE plpgsql AS $$
DECLARE
    part record;
BEGIN
    PERFORM remembered.put_rows_back();
    FOR part IN SELECT original, versions FROM remembered.views LOOP
        IF remembered.versions(part.original) <> part.versions THEN
            EXECUTE format('REFRESH MATERIALIZED VIEW %s', part.original);
            UPDATE remembered.views SET versions = remembered.versions(original) WHERE original = part.original;
        END IF;
    END LOOP;
    -- The source's rows are of a later transaction now, and nobody's news.
    UPDATE etl.checkpoints
    SET
        snapshot_xmin = snapshot_of_source,
        exhaustive_xmin = snapshot_of_source,
        cursor_low = cursor_low + (now() - time),
        source_clock = source_clock + (now() - time),
        target_clock = target_clock + (now() - time),
        exhaustive_at = exhaustive_at + (now() - time)
    FROM remembered.moment;
    -- So are the rows that say what the source said.
    UPDATE etl.reference_readings
    SET row_versions_hash = CASE dataset
        WHEN 'submission_facts' THEN
            (SELECT coalesce(sum(hash_record_extended(ROW (xmin), 0)), 0) FROM etl.reference_submission_facts)
        WHEN 'report_facts' THEN
            (SELECT coalesce(sum(hash_record_extended(ROW (xmin), 0)), 0) FROM etl.reference_report_facts)
    END
    WHERE row_versions_hash IS NOT NULL;
    -- In other files now, and nobody's doing.
    UPDATE etl.checked_runs
    SET content_files = etl.content_files()
    FROM remembered.moment
    WHERE checked_runs.content_files = moment.content_files;
END
$$;
