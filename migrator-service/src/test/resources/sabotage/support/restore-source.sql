-- Makes the source again what it was when it was remembered.
TRUNCATE communities, posts, reports;
INSERT INTO communities TABLE sabotage.communities;
INSERT INTO posts TABLE sabotage.posts;
INSERT INTO reports TABLE sabotage.reports;
