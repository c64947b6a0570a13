-- A small source in which every distinction that a check makes occurs: three communities and posts of none, thirteen months,
-- every status, posts with both takedowns, with one and with none, with no, one and two reports, with and without each value.

INSERT INTO communities (id, slug, name, country, created_at, updated_at) VALUES
    (1, 'paris', 'Paris', 'FR', '2025-01-01', '2025-01-01'),
    (2, 'lyon', 'Lyon', 'FR', '2025-01-01', '2025-01-01'),
    (3, 'oslo', 'Oslo', NULL, '2025-01-01', NULL);

-- Four posts of each month and community from 2025-10 to 2026-09; post 12 is of 2025-10, 13 of 2025-11, and so on.
INSERT INTO posts
    (
        id, community_id, url, platform, title, content, language, author_handle, hashtags, categories, analysis, metadata,
        status, posted_at, submitted_at, submitted_by, removed_at, updated_at
    )
SELECT
    id,
    CASE WHEN id % 10 > 0 THEN (id / 12) % 3 + 1 END,
    CASE id % 5
        WHEN 0 THEN 'https://www.facebook.com/p/' || id
        WHEN 1 THEN 'https://instagram.com/p/' || id
        WHEN 2 THEN 'https://youtu.be/' || id
        WHEN 3 THEN 't.me/channel/' || id
    END,
    CASE id % 5 WHEN 0 THEN 'FB' WHEN 1 THEN 'Meta' WHEN 2 THEN NULL WHEN 3 THEN 'telegram' WHEN 4 THEN 'facebook' END,
    'Post ' || id,
    'What post ' || id || ' says',
    CASE id % 4 WHEN 0 THEN 'EN' WHEN 1 THEN 'fr' WHEN 2 THEN 'German' END,
    'author' || id % 9,
    CASE WHEN id % 3 > 0 THEN '#News, tag' || id % 6 END,
    CASE id % 4 WHEN 0 THEN 'Hate speech; Conspiracy theories' WHEN 1 THEN 'Hate speech' WHEN 2 THEN 'Spam' END,
    CASE id % 3
        WHEN 0 THEN jsonb_build_object('model', 'v2', 'sentiment', (id % 20 - 10) / 10.0, 'toxicity', id % 10 / 10.0)
        WHEN 1 THEN jsonb_build_object('model', 'v1', 'labels', jsonb_build_array('insult'))
    END,
    jsonb_build_object('batch', id % 7),
    CASE id % 5 WHEN 0 THEN 'New' WHEN 1 THEN 'In Review' WHEN 2 THEN 'reported' WHEN 3 THEN 'REMOVED' WHEN 4 THEN 'rejected' END,
    CASE WHEN id % 6 > 0 THEN submitted_at - interval '5 hours' END,
    submitted_at,
    'user' || id % 5,
    CASE WHEN id % 7 IN (0, 3) THEN submitted_at + make_interval(hours => 1 + id % 40, mins => 17, secs => 15.25) END,
    CASE WHEN id % 9 > 0 THEN submitted_at END
FROM (
    SELECT
        id,
        -- Every ninth within the last half hour of its month: a shifted border shows.
        CASE
            WHEN id % 9 = 0 THEN month + interval '1 month' - interval '29 minutes 30.123456 seconds'
            ELSE month + make_interval(days => id % 27, hours => id % 24, mins => id % 60, secs => 1.000001 * (id % 50))
        END AS submitted_at
    FROM generate_series(1, 144) AS id
    CROSS JOIN LATERAL (SELECT timestamptz '2025-10-01 00:00Z' + make_interval(months => id % 12)) AS months (month)
) AS posts;

-- Of the last days, for what looks at them only.
INSERT INTO posts (id, community_id, url, language, status, submitted_at, removed_at, updated_at)
SELECT
    id,
    id % 3 + 1,
    'https://instagram.com/p/' || id,
    'en',
    'new',
    now() - make_interval(days => id - 195),
    CASE WHEN id % 2 = 0 THEN now() - make_interval(days => id - 195, hours => -3) END,
    now()
FROM generate_series(201, 206) AS id;

-- Of post 11, 22 and so on: two reports, of which the second one led to the earlier takedown.
INSERT INTO reports (id, post_id, channel, reported_at, outcome, taken_down_at, updated_at)
SELECT id * 10 + 1, id, 'in_app', submitted_at + interval '2 hours',
    CASE WHEN id % 11 IN (0, 1) THEN 'taken_down' WHEN id % 11 = 2 THEN 'rejected' END,
    CASE WHEN id % 11 IN (0, 1) THEN submitted_at + interval '50 hours' END,
    submitted_at
FROM posts
WHERE id % 11 IN (0, 1, 2, 3)
UNION ALL
SELECT id * 10 + 2, id, 'trusted_flagger', submitted_at + interval '3 hours',
    CASE WHEN id % 11 = 0 THEN 'taken_down' ELSE 'no_answer' END,
    CASE WHEN id % 11 = 0 THEN submitted_at + interval '30 hours' END,
    NULL
FROM posts
WHERE id % 11 IN (0, 2);

-- What honest sources have, too: a post and its report that cannot be loaded, and a report of nothing.
INSERT INTO posts (id, community_id, status, submitted_at, removed_at) VALUES
    (900, 1, 'who knows', '2026-03-05', '2026-03-06');
INSERT INTO reports (id, post_id, reported_at, taken_down_at) VALUES
    (9001, 900, '2026-03-05', '2026-03-07'),
    (9999, 999, '2026-03-05', '2026-03-08');
