-- about: The functions that views and people call are there
-- otherwise: Start migrator-service, which makes them; if its schema is at the newest version, undo the version that made it and start again (docs/operations.md, Taking a schema version back)
SELECT
    signature AS subject,
    CASE WHEN to_regprocedure('bi.' || signature) IS NULL THEN 'failed' ELSE 'passed' END AS outcome,
    CASE WHEN to_regprocedure('bi.' || signature) IS NULL THEN 'is not there' ELSE purpose END AS found
FROM (
    VALUES
        ('effective_takedown_at(timestamptz, timestamptz)', 'the takedown rule'),
        ('takedown_source(timestamptz, timestamptz)', 'which branch of it decided'),
        ('location(text, text, text)', 'where a job is'),
        ('mark_changed_facts()', 'what the triggers call'),
        ('refresh_submission_facts()', 'refreshes by hand'),
        ('refresh_application_summary()', 'refreshes by hand'),
        ('rebuild_dashboard_metrics(text, date, date)', 'counts sums by days and hours anew'),
        ('roll_up_dashboard_metrics(text, date, date)', 'adds them up over all communities'),
        ('takedown_bucket(numeric)', 'the range of hours that a takedown took'),
        ('last_refresh(text)', 'tells what is published from what was'),
        ('scope_is_set()', 'the second gate of scope'),
        ('scope_sees_all()', 'the second gate of scope'),
        ('scope_communities()', 'the second gate of scope')
) AS expected (signature, purpose)
