-- Why:   a look at everything computes every fact anew and holds it against its rows and the legacy database, which takes minutes
--        where there are millions. What was found right is remembered by the versions of its rows and by what is published of it:
--        while these are the same, it need not be looked at again.
-- Locks: ACCESS EXCLUSIVE on etl.examinations and etl.witness_readings, for an instant; the table is new. The first run that looks
--        at everything afterwards proves all facts.

CREATE TABLE etl.proven_facts (
    publication    text   NOT NULL,
    fact_key       bigint NOT NULL,
    rows_hash      bigint NOT NULL,
    published_hash bigint NOT NULL,
    CONSTRAINT proven_facts_pkey PRIMARY KEY (publication, fact_key)
);
COMMENT ON TABLE etl.proven_facts IS 'Facts that checks have let through, as they and their rows were then.';
COMMENT ON COLUMN etl.proven_facts.rows_hash IS 'Of the versions (xmin) of the rows that the fact is made of, and of their entries in the id map; other checks, definitions and pipelines give other numbers.';
COMMENT ON COLUMN etl.proven_facts.published_hash IS 'Of what is published of it.';

ALTER TABLE etl.witness_readings ADD COLUMN kept_hash numeric;
COMMENT ON COLUMN etl.witness_readings.kept_hash IS 'The sum of hashes of the versions (xmin) of the kept rows: tells whether anybody else has written into them since. NULL before the next run that looks at everything.';

ALTER TABLE etl.examinations
    DROP CONSTRAINT examinations_coverage_is_known,
    ADD CONSTRAINT examinations_coverage_is_known CHECK (coverage IN ('everything', 'unproven', 'changes'));
COMMENT ON COLUMN etl.examinations.coverage IS 'everything; or unproven: everything but what was proven by the same checks and is as it was; or changes: what could have changed since the run before, which went through the same checks.';

COMMENT ON TABLE etl.proven_content IS 'Rows that were found to be what the mapping makes of their legacy rows, by the versions that they had then.';
COMMENT ON COLUMN etl.proven_content.bundle_hash IS 'Of the versions (xmin) of the row in the id map and of the rows of every table of the bundle; other mappings and rules give other numbers. NULL once the row is removed from the target.';
COMMENT ON COLUMN etl.proven_content.document_hash IS 'Of the version of the kept raw row, which stays when the row is removed.';
