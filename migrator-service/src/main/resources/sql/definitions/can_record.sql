-- Whether there is where to record definitions: not before the version that has it.
SELECT to_regclass('etl.installed_definitions') IS NOT NULL
