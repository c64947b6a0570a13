-- Whether rows of an entity wait, in quarantine or for a reference.
SELECT
    EXISTS (SELECT FROM etl.quarantine WHERE source = ? AND entity = ? AND resolved_at IS NULL) AS in_quarantine,
    EXISTS (SELECT FROM etl.waiting_references WHERE source = ? AND entity = ?) AS for_references;
