-- Why:   the release of tests that cannot be migrated to: what comes before the fault has to go with it.
-- Locks: ACCESS EXCLUSIVE on core.communities until it fails.

CREATE TABLE core.districts (
    district_id bigint GENERATED ALWAYS AS IDENTITY,
    name        text   NOT NULL,
    CONSTRAINT districts_pkey PRIMARY KEY (district_id)
);
ALTER TABLE core.communities ADD COLUMN population bigint;
UPDATE core.communities SET population = community_id / 0;
