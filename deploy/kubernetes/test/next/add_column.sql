-- Why:   the next release of tests: what its pods wait for, and those of before serve on.
-- Locks: ACCESS EXCLUSIVE on core.communities for an instant, which dashboards read.

ALTER TABLE core.communities ADD COLUMN language text;
