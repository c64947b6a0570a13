SELECT count(*) FROM posts;
