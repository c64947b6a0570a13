VACUUM (ANALYZE) communities, posts, reports;
