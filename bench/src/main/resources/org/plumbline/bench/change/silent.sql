-- What no cursor tells of: the text of one post in two thousand without updated_at.
UPDATE posts
SET title = 'Silently: ' || coalesce(title, '')
WHERE id % 2000 = 1;
