INSERT INTO yardstick.submission_categories (submission_id, category_id)
SELECT DISTINCT posts.id, categories.category_id
FROM yardstick_legacy.posts
CROSS JOIN LATERAL string_to_table(posts.categories, ';') AS name
JOIN yardstick.categories ON lower(categories.name) = lower(trim(name.name));
