-- Enough facts to tell shares of all, see profile.sql: as large a part of those beside the materialized view as of its own.
(
    SELECT community_slug, platform_detail, status, takedown_source, categories
    FROM bi.mv_submission_facts AS refreshed
        TABLESAMPLE SYSTEM ((SELECT least(100, 100 * 100000.0 / greatest(row_count, 1)) FROM population)) REPEATABLE (4)
    WHERE NOT EXISTS (SELECT FROM bi.submission_facts_side AS side WHERE side.submission_id = refreshed.submission_id)
    UNION ALL
    SELECT community_slug, platform_detail, status, takedown_source, categories
    FROM bi.submission_facts_side
        TABLESAMPLE SYSTEM ((SELECT least(100, 100 * 100000.0 / greatest(row_count, 1)) FROM population)) REPEATABLE (4)
    WHERE is_present
)
