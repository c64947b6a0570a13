-- What a profile of submission_facts counts by month, and by what. Of the hours to takedown their sum, in seconds: medians cannot
-- be added up.
SELECT measure, dimension
FROM (
    VALUES
        ('submissions'),
        ('removed_posts'),
        ('report_flow'),
        ('legacy_fallback'),
        ('seconds_to_takedown'),
        ('reports')
) AS measures (measure)
CROSS JOIN (VALUES ('community'), ('platform_detail')) AS dimensions (dimension);
