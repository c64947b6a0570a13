-- A legacy moderation database of any size: bench.posts posts and bench.reports reports.
--
-- Every choice is a hash of the row's number, so that the same sizes give the same rows; only the dates move, because
-- all of them count back from now(). The data has the same flaws as the sample of the one-machine stack, but rarely
-- enough for a run to be published.

-- A number in [0, 1), the same for the same row and choice.
CREATE FUNCTION pg_temp.share(row_number bigint, choice bigint) RETURNS double precision
    IMMUTABLE LANGUAGE sql
    RETURN (hashint8extended(row_number, choice) & 9007199254740991) / 9007199254740992.0::double precision;

-- One of the options, also the same for the same row and choice.
CREATE FUNCTION pg_temp.pick(row_number bigint, choice bigint, options text[]) RETURNS text
    IMMUTABLE LANGUAGE sql
    RETURN options[1 + floor(pg_temp.share(row_number, choice) * cardinality(options))::integer];

INSERT INTO communities (id, slug, name, country, created_at, updated_at)
SELECT
    n,
    'community-' || n,
    'Community ' || n,
    pg_temp.pick(n, 1, '{FR,CA,DE,GB,ES,PL,AT,NULL}'),
    now() - interval '800 days',
    CASE WHEN n % 4 > 0 THEN now() - n * interval '9 days' END
FROM generate_series(1, 40) AS n;

-- Texts to draw from, of about 200 to 800 bytes; creating one for each row would take longer than everything else.
CREATE TEMPORARY TABLE paragraph ON COMMIT DROP AS
SELECT p::integer AS paragraph, string_agg(pg_temp.pick(p * 1000 + i, 2, words.words), ' ') AS text
FROM generate_series(1, 2000) AS p
CROSS JOIN LATERAL generate_series(1, 29 + floor(pg_temp.share(p, 3) * 87)::integer) AS i
CROSS JOIN (
    SELECT
        '{someone,reported,that,this,text,repeats,an,old,claim,about,the,town,council,and,a,memorial,which,fact,checkers,
        have,refuted,several,times,it,was,shared,by,many,accounts,within,hours,most,of,them,new,others,are,known,from,
        earlier,cases,café,Straße,Łódź,naïve,überall,in,pictures,altered,with,captions,nobody,could,verify,wording,is,not,
        kept,here,invented,sample,only,see,museum,school,project,debate,street,festival,documentary,neighbours,helped}'
        ::text[] AS words
) AS words
GROUP BY p;

INSERT INTO posts (
    id, community_id, url, platform, title, content, language, author_handle, hashtags, categories, analysis, metadata,
    status, posted_at, submitted_at, submitted_by, removed_at, updated_at
)
WITH drawn AS (
    SELECT
        n,
        -- Two years, with more posts lately. Ids follow the order of submission.
        now() - interval '20 minutes'
            - 730 * power(1 - n::double precision / current_setting('bench.posts')::bigint, 1.4) * interval '1 day'
            AS submitted_at,
        pg_temp.pick(
            n, 10,
            '{facebook,facebook,facebook,facebook,instagram,instagram,instagram,instagram,x,x,x,youtube,youtube,
            tiktok,tiktok,telegram,threads,other}'
        ) AS service,
        100000000 + (hashint8extended(n, 11) & 899999999) AS digits,
        -- Half of the takedowns happen within two days; the others form a long tail.
        CASE WHEN pg_temp.share(n, 12) < 0.14 THEN (3 - 60 * ln(1 - pg_temp.share(n, 13))) * interval '1 hour' END
            AS removed_after,
        1 + floor(pg_temp.share(n, 14) * 2000)::integer AS paragraph,
        -- A few tags are used by many, most of the 4000 by few.
        floor(4000 * power(pg_temp.share(n, 15), 3)) AS first_tag,
        floor(4000 * power(pg_temp.share(n, 16), 3)) AS second_tag,
        floor(4000 * power(pg_temp.share(n, 17), 3)) AS third_tag
    FROM generate_series(1, current_setting('bench.posts')::bigint) AS n
),
dated AS (
    SELECT
        *,
        CASE WHEN submitted_at + removed_after < now() THEN submitted_at + removed_after END AS removed_at
    FROM drawn
)
SELECT
    n,
    CASE
        WHEN n % 1000 = 7 THEN NULL
        WHEN n % 1000 = 507 THEN 999
        ELSE 1 + floor(40 * power(pg_temp.share(n, 20), 2))
    END,
    CASE
        WHEN n % 25 = 3 THEN pg_temp.pick(n, 21, '{NULL,"",n/a,"see attachment",https://bit.ly/3xYz,is.gd/aBc}')
        ELSE
            CASE service
                WHEN 'facebook' THEN 'https://www.facebook.com/sample.page/posts/' || digits
                WHEN 'instagram' THEN 'https://www.instagram.com/p/' || to_hex(digits * 16807) || '/?igsh=' || to_hex(digits)
                WHEN 'x' THEN 'https://x.com/sample_account/status/' || digits
                WHEN 'youtube' THEN 'https://www.youtube.com/watch?v=' || to_hex(digits * 16807)
                WHEN 'tiktok' THEN 'https://www.tiktok.com/@sample/video/' || digits
                WHEN 'telegram' THEN 't.me/sample_channel/' || digits
                WHEN 'threads' THEN 'https://www.threads.net/@sample/post/' || to_hex(digits)
                ELSE 'https://forum.example.org/t/' || digits
            END
    END,
    CASE
        WHEN n % 20 = 1 THEN pg_temp.pick(n, 22, '{Meta,"",NULL,facebook}')
        WHEN n % 3 = 0 THEN initcap(service)
        ELSE service
    END,
    CASE WHEN n % 19 > 0 THEN 'Report about a post, case ' || n END,
    CASE WHEN n % 37 > 0 THEN 'Case ' || n || ': ' || paragraph.text END,
    pg_temp.pick(n, 23, '{en,en,EN,eng,English,fr,FR,French,de,de,German,pl,es,NULL}'),
    CASE WHEN n % 10 > 0 THEN '@sample_' || to_hex(digits) END,
    CASE n % 4
        WHEN 0 THEN '#tag' || first_tag || ' #Tag' || second_tag || ' #tag' || third_tag
        WHEN 1 THEN 'tag' || first_tag || ', TAG' || second_tag
        WHEN 2 THEN '#tag' || first_tag || ';#tag' || second_tag || ';tag' || third_tag
    END,
    pg_temp.pick(
        n, 24,
        '{"Holocaust denial; Conspiracy theories",Holocaust denial,"holocaust denial",Conspiracy theories,
        "conspiracy theories;Hate symbols",Hate symbols,Harassment,"Harassment; Incitement",Incitement,Stereotypes,
        NULL,""}'
    ),
    CASE
        WHEN n % 10 > 0 THEN
            jsonb_build_object(
                'model', 'v2',
                'sentiment', round((pg_temp.share(n, 25) * 1.6 - 1)::numeric, 2),
                'toxicity', round(pg_temp.share(n, 26)::numeric, 2),
                'labels', jsonb_build_array(pg_temp.pick(n, 27, '{denial,symbol,insult,rumour,neutral}'))
            )
    END,
    CASE
        WHEN n % 8 > 0 THEN
            jsonb_build_object(
                'form', pg_temp.pick(n, 28, '{web,app,hotline}'),
                'client', jsonb_build_object('version', 1 + n % 9, 'beta', n % 13 = 0)
            )
    END,
    CASE
        WHEN removed_at IS NOT NULL THEN pg_temp.pick(n, 29, '{removed,removed,Removed,REMOVED}')
        ELSE pg_temp.pick(n, 29, '{new,in_review,In_Review,reported,Reported,rejected}')
    END,
    CASE WHEN n % 11 > 0 THEN submitted_at - power(pg_temp.share(n, 30), 3) * interval '40 days' END,
    submitted_at,
    pg_temp.pick(n, 31, '{monitor-01,monitor-02,public-form,partner,NULL}'),
    removed_at,
    CASE
        -- The column is newer than the oldest rows.
        WHEN n <= 0.02 * current_setting('bench.posts')::bigint THEN NULL
        -- Bulk jobs: thousands of rows with the same timestamp.
        WHEN changed.at < now() - interval '20 days' AND pg_temp.share(n, 32) < 0.3 THEN
            now() - floor(extract(EPOCH FROM now() - changed.at) / (20 * 86400)) * interval '20 days'
        ELSE changed.at
    END
FROM dated
JOIN paragraph USING (paragraph)
CROSS JOIN LATERAL (SELECT greatest(submitted_at, removed_at) AS at) AS changed
ORDER BY n;

INSERT INTO reports (id, post_id, channel, reported_at, outcome, taken_down_at, updated_at)
WITH drawn AS (
    SELECT
        n,
        -- One report in ten thousand refers to a missing post.
        CASE
            WHEN n % 10000 = 4711 THEN current_setting('bench.posts')::bigint + n
            ELSE 1 + floor(pg_temp.share(n, 40) * current_setting('bench.posts')::bigint)::bigint
        END AS post_id
    FROM generate_series(1, current_setting('bench.reports')::bigint) AS n
),
reported AS (
    SELECT
        drawn.n,
        drawn.post_id,
        coalesce(posts.submitted_at, now() - interval '9 days')
            + least(now() - coalesce(posts.submitted_at, now() - interval '9 days'), interval '12 days')
            * power(pg_temp.share(drawn.n, 41), 2) AS reported_at
    FROM drawn
    LEFT JOIN posts ON posts.id = drawn.post_id
),
answered AS (
    SELECT
        *,
        reported_at + (1 + pg_temp.share(n, 42) * 90) * interval '1 hour' AS answered_at,
        pg_temp.share(n, 43) < 0.3 AS is_taken_down
    FROM reported
)
SELECT
    n,
    post_id,
    pg_temp.pick(n, 44, '{in_app,in_app,trusted_flagger,email,hotline,NULL}'),
    reported_at,
    CASE WHEN is_taken_down THEN 'taken_down' ELSE pg_temp.pick(n, 45, '{rejected,no_answer,NULL}') END,
    CASE WHEN is_taken_down AND answered_at < now() THEN answered_at END,
    CASE
        WHEN n % 50 > 0 THEN CASE WHEN is_taken_down AND answered_at < now() THEN answered_at ELSE reported_at END
    END
FROM answered
ORDER BY n;
