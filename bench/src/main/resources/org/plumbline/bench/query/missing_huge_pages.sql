-- How many huge pages the server would take if the system had as many to give; 0 where it has them, or cannot have any.
SELECT
    CASE current_setting('huge_pages_status')
        WHEN 'on' THEN 0
        ELSE greatest(current_setting('shared_memory_size_in_huge_pages')::bigint, 0)
    END;
