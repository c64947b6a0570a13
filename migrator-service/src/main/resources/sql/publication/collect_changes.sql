-- The facts that the publication would change, one row for each row of its read models.
CREATE TEMPORARY TABLE changed_{dataset} ON COMMIT DROP AS
{changes};
ANALYZE changed_{dataset};
