-- Those that were applied when definitions were last recorded; no row before the first time.
SELECT migrations
FROM etl.definition_recordings
ORDER BY recording_id DESC
LIMIT 1
