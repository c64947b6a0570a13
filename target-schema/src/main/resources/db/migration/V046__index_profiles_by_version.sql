-- Why:   every publication writes its profile, thousands of rows, and the index behind a constraint on all that names one of them
--        took most of that. The statement that writes them counts each once; they are read by dataset and version.
-- Locks: ACCESS EXCLUSIVE on etl.publication_profiles while the few profiles that are kept are indexed. Old services keep working.

CREATE INDEX publication_profiles_version_idx ON etl.publication_profiles (dataset, version);
ALTER TABLE etl.publication_profiles DROP CONSTRAINT publication_profiles_place_key;
