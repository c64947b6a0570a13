-- lie: The read model stands still: its definition reads a copy, so it never differs from what is published
-- then: delta
-- caught-by: one_fact_per_submission fact_count=0
-- caught-by: removed_posts_parity month=2025-12, community=paris
-- on: target
CREATE TABLE sabotage.yesterday AS TABLE bi.submission_facts_live;
GRANT USAGE ON SCHEMA sabotage TO plumbline_migrator;
GRANT SELECT ON sabotage.yesterday TO plumbline_migrator;
CREATE OR REPLACE VIEW bi.submission_facts_live AS TABLE sabotage.yesterday;
-- on: legacy
UPDATE posts SET removed_at = submitted_at + interval '1 hour', updated_at = now() WHERE id = 2;
