INSERT INTO yardstick.categories (name)
SELECT min(trim(name))
FROM yardstick_legacy.posts
CROSS JOIN LATERAL string_to_table(categories, ';') AS name
WHERE trim(name) <> ''
GROUP BY lower(trim(name));
