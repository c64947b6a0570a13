-- Whether there is where to record definitions: not before V053, nor once that was taken back.
SELECT to_regclass('etl.installed_definitions') IS NOT NULL
