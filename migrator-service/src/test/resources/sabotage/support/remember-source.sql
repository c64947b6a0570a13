-- Keeps the source as it is now.
CREATE SCHEMA sabotage;
CREATE TABLE sabotage.communities AS TABLE communities;
CREATE TABLE sabotage.posts AS TABLE posts;
CREATE TABLE sabotage.reports AS TABLE reports;
