-- lie: A post that was removed and one that was not have changed their communities; every total is as before
-- then: reconcile
-- caught-by: removed_posts_parity month=2026-01, community=paris
-- caught-by: removed_posts_parity month=2026-01, community=lyon
-- on: target
UPDATE core.submissions
SET community_id = (
    SELECT others.community_id
    FROM core.submissions AS others
    JOIN etl.id_map ON entity = 'posts' AND new_id = others.submission_id
    WHERE legacy_id = CASE mine.legacy_id WHEN '3' THEN '15' ELSE '3' END
)
FROM etl.id_map AS mine
WHERE mine.entity = 'posts' AND mine.new_id = submissions.submission_id AND mine.legacy_id IN ('3', '15');
