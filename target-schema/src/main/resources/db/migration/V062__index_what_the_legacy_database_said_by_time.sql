-- Why:   each delta run now holds explanations of the days that it touched against what the legacy database said. Without an index
--        on its times, each figure of each day reads all of it: five seconds at a million rows.
-- Locks: SHARE on etl.witnessed_submission_facts and etl.witnessed_report_facts while they are indexed: some seconds for a million
--        rows. Old services keep working.

CREATE INDEX witnessed_submission_facts_submitted_at_idx ON etl.witnessed_submission_facts (submitted_at);
CREATE INDEX witnessed_submission_facts_effective_takedown_at_idx
    ON etl.witnessed_submission_facts (effective_takedown_at)
    WHERE effective_takedown_at IS NOT NULL;
CREATE INDEX witnessed_report_facts_reported_at_idx ON etl.witnessed_report_facts (reported_at);
