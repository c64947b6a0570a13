-- kind: structural
-- severity: warning
-- description: Every community, submission and report is mapped from a legacy key
-- entities: communities, posts, reports
-- failing-columns: new_id
SELECT 'communities' AS entity, communities.community_id AS new_id
FROM core.communities
LEFT JOIN etl.id_map ON id_map.entity = 'communities' AND id_map.new_id = communities.community_id AND id_map.held
WHERE id_map.new_id IS NULL
UNION ALL
SELECT 'posts', submissions.submission_id
FROM core.submissions
LEFT JOIN etl.id_map ON id_map.entity = 'posts' AND id_map.new_id = submissions.submission_id AND id_map.held
WHERE {examined.submission_facts: submissions.submission_id} AND id_map.new_id IS NULL
UNION ALL
SELECT 'reports', reports.report_id
FROM core.reports
LEFT JOIN etl.id_map ON id_map.entity = 'reports' AND id_map.new_id = reports.report_id AND id_map.held
WHERE {examined.submission_facts: reports.submission_id} AND id_map.new_id IS NULL
