-- lie: A hand renames a category of the posts that have it
-- then: quiet delta
-- caught-by: content_agrees entity=posts, field=name, table=core.submission_categories
-- on: target
UPDATE core.categories SET name = 'Advertising' WHERE name = 'Spam';
