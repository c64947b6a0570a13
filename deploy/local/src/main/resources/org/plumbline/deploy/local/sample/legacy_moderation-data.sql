-- The sample legacy moderation database: 13,914 invented posts, with all the flaws of the real one.
--
-- Deterministic: every choice is a hash of a row's number and of a word that names the choice. Only the dates move: all
-- of them count back from the moment of loading, now(), which is one instant for the whole transaction. Exact, and
-- checked by a test: 13,914 posts, 309 effective takedowns in the last 30 days, 274 posts whose platform field is
-- missing or too broad while their URL names the service. Texts describe reports about content; they contain none. Host
-- names are those of real platforms; ids in URLs are invented.

-- The same number in [0, 1) for the same row and word, everywhere and always.
CREATE FUNCTION pg_temp.share(row_number bigint, word text) RETURNS double precision
    IMMUTABLE LANGUAGE sql
    RETURN (hashtextextended(word || ':' || row_number, 0) & 9007199254740991) / 9007199254740992.0::double precision;

-- One of the choices, also the same for the same row and word.
CREATE FUNCTION pg_temp.pick(row_number bigint, word text, choices text[]) RETURNS text
    IMMUTABLE LANGUAGE sql
    RETURN choices[1 + floor(pg_temp.share(row_number, word) * cardinality(choices))::integer];

INSERT INTO communities (id, slug, name, country, created_at, updated_at)
VALUES
    (1, 'paris', 'Paris', 'FR', now() - interval '760 days', NULL),
    (2, 'toronto', 'Toronto', 'CA', now() - interval '755 days', now() - interval '400 days'),
    (3, 'berlin', 'Berlin', 'DE', now() - interval '750 days', now() - interval '400 days'),
    (4, 'london', 'London', 'GB', now() - interval '750 days', now() - interval '390 days'),
    (5, 'madrid', 'Madrid', 'ES', now() - interval '748 days', NULL),
    (6, 'warsaw', 'Warszawa', 'PL', now() - interval '747 days', now() - interval '120 days'),
    (7, 'montreal', 'Montréal', 'CA', now() - interval '745 days', now() - interval '120 days'),
    (8, 'vienna', 'Wien', NULL, now() - interval '740 days', now() - interval '12 days');

-- ---------------------------------------------------------------------------------------------------------------------
-- Who and when. Within a community the posts are spread evenly, with jitter, so that every recent day has some. There
-- are more recent ones: about 1,200 in the last 30 days and 1,100 in the 30 days before.
-- ---------------------------------------------------------------------------------------------------------------------
CREATE TEMPORARY TABLE plan ON COMMIT DROP AS
WITH numbered AS (
    SELECT
        n,
        CASE
            WHEN pg_temp.share(n, 'community') < 0.22 THEN 1
            WHEN pg_temp.share(n, 'community') < 0.42 THEN 2
            WHEN pg_temp.share(n, 'community') < 0.60 THEN 3
            ELSE 4 + floor((pg_temp.share(n, 'community') - 0.60) / 0.08001)::integer
        END AS home
    FROM generate_series(1, 13914) AS n
),
spread AS (
    SELECT
        n,
        home,
        (row_number() OVER community_by_chance - 1 + pg_temp.share(n, 'jitter'))
            / count(*) OVER (PARTITION BY home) AS quantile
    FROM numbered
    WINDOW community_by_chance AS (PARTITION BY home ORDER BY pg_temp.share(n, 'order'), n)
),
aged AS (
    SELECT
        n,
        home,
        CASE
            WHEN quantile < 0.166 THEN 60 * power(quantile / 0.166, 1.06)
            ELSE 60 + 668 * power((quantile - 0.166) / 0.834, 1.25)
        END AS age_days
    FROM spread
)
SELECT
    n,
    1000 + n AS post_id,
    home,
    age_days,
    now() - interval '20 minutes' - age_days * interval '1 day' AS submitted_at,
    -- When the post is taken down, if it is: half of the delays are under about two days, with a long tail.
    now() - interval '20 minutes' - age_days * interval '1 day'
        + (3 - 60 * ln(1 - pg_temp.share(n, 'delay'))) * interval '1 hour' AS takedown_candidate_at,
    pg_temp.share(n, 'takedown') AS takedown_share
FROM aged;

-- ---------------------------------------------------------------------------------------------------------------------
-- Takedowns. Of the candidates between 29 days and 2 hours ago exactly 309 happen; none between 31 and 29 days ago and
-- none later, so that "the last 30 days" has one answer however the window is cut and for a day after loading.
-- ---------------------------------------------------------------------------------------------------------------------
CREATE TEMPORARY TABLE takedown ON COMMIT DROP AS
WITH candidate AS (
    SELECT
        n,
        submitted_at,
        age_days,
        takedown_candidate_at AS effective_at,
        takedown_share,
        takedown_candidate_at >= now() - interval '29 days' AS is_recent
    FROM plan
    WHERE
        takedown_candidate_at < now() - interval '2 hours'
        AND NOT (
            takedown_candidate_at >= now() - interval '31 days'
            AND takedown_candidate_at < now() - interval '29 days'
        )
        -- Posts whose community is unknown (below) are old cases only.
        AND (takedown_candidate_at < now() - interval '31 days' OR n % 1200 <> 7)
),
chosen AS (
    SELECT
        *,
        row_number() OVER (PARTITION BY is_recent ORDER BY takedown_share, n) AS rank
    FROM candidate
),
happened AS (
    SELECT
        n,
        submitted_at,
        age_days,
        effective_at,
        pg_temp.share(n, 'takedown source') AS source_share
    FROM chosen
    WHERE CASE WHEN is_recent THEN rank <= 309 ELSE takedown_share < 0.26 END
)
SELECT
    n,
    submitted_at,
    effective_at,
    -- The report workflow is the newer one: it starts about eighteen months ago.
    CASE
        WHEN age_days > 540 OR source_share < 0.36 THEN 'post'
        WHEN source_share < 0.76 THEN 'report'
        ELSE 'both'
    END AS source
FROM happened;

-- ---------------------------------------------------------------------------------------------------------------------
-- Platforms. In a random order, the first 274 posts have a missing or too broad field and a URL that names the service;
-- the next 426 have such a field and a URL that names none; no other post has such a field.
-- ---------------------------------------------------------------------------------------------------------------------
CREATE TEMPORARY TABLE source ON COMMIT DROP AS
WITH ranked AS (
    SELECT
        n,
        row_number() OVER (ORDER BY pg_temp.share(n, 'platform gap'), n) AS gap_rank,
        pg_temp.pick(
            n,
            'service',
            '{facebook,facebook,facebook,facebook,facebook,facebook,
              instagram,instagram,instagram,instagram,instagram,
              x,x,x,x,x,youtube,youtube,youtube,tiktok,tiktok,tiktok,telegram,telegram,threads,whatsapp,other}'
        ) AS service_by_chance
    FROM plan
),
served AS (
    SELECT
        n,
        gap_rank,
        CASE
            WHEN gap_rank <= 190 THEN 'instagram'
            WHEN gap_rank <= 220 THEN 'facebook'
            WHEN gap_rank <= 226 THEN 'threads'
            WHEN gap_rank <= 230 THEN 'whatsapp'
            -- An unknown forum's URL does not say which service it is.
            WHEN gap_rank <= 274 AND service_by_chance = 'other' THEN 'telegram'
            ELSE service_by_chance
        END AS service
    FROM ranked
)
SELECT
    n,
    service,
    gap_rank <= 274 AS url_must_tell,
    CASE
        WHEN gap_rank <= 230 THEN 'Meta'
        WHEN gap_rank <= 252 THEN NULL
        WHEN gap_rank <= 274 THEN ''
        WHEN gap_rank <= 700 THEN pg_temp.pick(n, 'gap field', ARRAY['Meta', '', NULL])
        ELSE
            pg_temp.pick(n, 'field', CASE
                -- Two in a hundred fields contradict their URL, as if the wrong list entry had been chosen.
                WHEN pg_temp.share(n, 'conflict') < 0.02 THEN
                    CASE service WHEN 'facebook' THEN '{instagram}'::text[] ELSE '{facebook,FB}'::text[] END
                ELSE CASE service
                    WHEN 'facebook' THEN '{facebook,Facebook,FB,fb,FACEBOOK," facebook"}'
                    WHEN 'instagram' THEN '{instagram,Instagram,IG,ig,insta}'
                    WHEN 'x' THEN '{twitter,Twitter,X,x,"twitter "}'
                    WHEN 'youtube' THEN '{youtube,YouTube,YT,Youtube}'
                    WHEN 'tiktok' THEN '{tiktok,TikTok,"Tik Tok"}'
                    WHEN 'telegram' THEN '{telegram,Telegram,TG}'
                    WHEN 'threads' THEN '{threads,Threads}'
                    WHEN 'whatsapp' THEN '{whatsapp,WhatsApp,WA}'
                    ELSE '{other,Other}'
                END::text[]
            END)
    END AS platform,
    -- What the URL reveals: the service for the 274 and most other posts, nothing for the 426.
    CASE
        WHEN gap_rank <= 274 THEN 'plain'
        WHEN gap_rank <= 700 OR pg_temp.share(n, 'url form') < 0.06 THEN 'silent'
        WHEN pg_temp.share(n, 'url form') < 0.09 AND service NOT IN ('facebook', 'instagram', 'other') THEN 'shim'
        ELSE 'any'
    END AS url_form,
    md5('post ' || n) AS token,
    100000000 + (hashtextextended('post ' || n, 1) & 899999999) AS digits
FROM served;

CREATE TEMPORARY TABLE link ON COMMIT DROP AS
WITH told AS (
    SELECT
        n,
        url_form,
        token,
        -- One of the service's URL forms: the first three are plain; the others need some knowledge to recognise.
        pg_temp.pick(
            n,
            'url',
            (CASE service
                WHEN 'facebook' THEN ARRAY[
                    format('https://www.facebook.com/groups/%s/posts/%s/', digits, digits + 7),
                    format('https://m.facebook.com/story.php?story_fbid=%s&id=%s', digits, digits + 3),
                    format('facebook.com/sample.page.%s/posts/%s', left(token, 4), digits),
                    format('http://WWW.Facebook.com/sample.page.%s/posts/%s?ref=share', left(token, 4), digits),
                    format('https://fb.watch/%s/', left(token, 10))]
                WHEN 'instagram' THEN ARRAY[
                    format('https://www.instagram.com/p/%s/', left(token, 11)),
                    format('instagram.com/reel/%s', left(token, 11)),
                    format('https://instagram.com/p/%s/?igsh=%s', left(token, 11), right(token, 8)),
                    format('www.instagram.com/sample.%s/p/%s', left(token, 4), left(token, 11)),
                    format('https://instagr.am/p/%s', left(token, 11))]
                WHEN 'x' THEN ARRAY[
                    format('https://twitter.com/sample_%s/status/%s', left(token, 5), digits),
                    format('https://x.com/sample_%s/status/%s', left(token, 5), digits),
                    format('mobile.twitter.com/sample_%s/status/%s', left(token, 5), digits),
                    format('HTTPS://X.com/sample_%s/status/%s?s=20', left(token, 5), digits),
                    format('www.twitter.com/i/web/status/%s', digits)]
                WHEN 'youtube' THEN ARRAY[
                    format('https://www.youtube.com/watch?v=%s', left(token, 11)),
                    format('https://m.youtube.com/watch?v=%s&feature=share', left(token, 11)),
                    format('youtube.com/shorts/%s', left(token, 11)),
                    format('https://youtu.be/%s?t=%s', left(token, 11), digits % 600),
                    format('youtu.be/%s', left(token, 11))]
                WHEN 'tiktok' THEN ARRAY[
                    format('https://www.tiktok.com/@sample.%s/video/%s', left(token, 5), digits),
                    format('https://m.tiktok.com/v/%s.html', digits),
                    format('tiktok.com/@sample.%s/video/%s', left(token, 5), digits),
                    format('https://vm.tiktok.com/%s/', left(token, 9)),
                    format('http://vt.tiktok.com/%s', left(token, 9))]
                WHEN 'telegram' THEN ARRAY[
                    format('https://t.me/sample_%s/%s', left(token, 6), digits % 9000),
                    format('t.me/s/sample_%s/%s', left(token, 6), digits % 9000),
                    format('https://t.me/+%s', left(token, 12)),
                    format('https://telegram.me/sample_%s/%s', left(token, 6), digits % 9000)]
                WHEN 'threads' THEN ARRAY[
                    format('https://www.threads.net/@sample.%s/post/%s', left(token, 5), left(token, 11)),
                    format('https://www.threads.com/@sample.%s/post/%s', left(token, 5), left(token, 11)),
                    format('threads.net/@sample.%s/post/%s', left(token, 5), left(token, 11))]
                WHEN 'whatsapp' THEN ARRAY[
                    format('https://chat.whatsapp.com/%s', left(token, 20)),
                    format('https://www.whatsapp.com/channel/%s', left(token, 20)),
                    format('chat.whatsapp.com/%s', left(token, 20))]
                ELSE ARRAY[
                    format('https://forum.example.org/t/%s', digits),
                    format('http://blog.example.com/%s/%s', left(token, 6), digits),
                    format('board.example.net/thread-%s.html', digits)]
            END)[:CASE WHEN url_must_tell THEN 3 ELSE 5 END]
        ) AS url
    FROM source
)
SELECT
    n,
    CASE url_form
        WHEN 'silent' THEN
            pg_temp.pick(n, 'silent url', ARRAY[
                NULL, NULL, NULL, '', 'n/a', '-', '???', 'http://', 'see attachment', 'link removed by the sender',
                'screenshot 2 of 3',
                format('https://bit.ly/%s', left(token, 7)),
                format('bit.ly/%s', left(token, 7)),
                format('https://tinyurl.com/%s', left(token, 8)),
                format('https://is.gd/%s', left(token, 6))])
        -- A platform's redirect page: the service is the one that it leads to.
        WHEN 'shim' THEN
            format(
                pg_temp.pick(n, 'shim', ARRAY[
                    'https://l.facebook.com/l.php?u=%s&h=AT%s',
                    'https://l.instagram.com/?u=%s&e=AT%s',
                    'lm.facebook.com/l.php?u=%s&h=AT%s']),
                replace(replace(replace(replace(replace(
                    CASE WHEN url ILIKE 'http%' THEN url ELSE 'https://' || url END,
                    ':', '%3A'), '/', '%2F'), '?', '%3F'), '=', '%3D'), '&', '%26'),
                left(token, 12))
        ELSE url
    END AS url
FROM told;

-- ---------------------------------------------------------------------------------------------------------------------
-- The posts themselves.
-- ---------------------------------------------------------------------------------------------------------------------
INSERT INTO posts (
    id, community_id, url, platform, title, content, language, author_handle, hashtags, categories, analysis, metadata,
    status, posted_at, submitted_at, submitted_by, removed_at, updated_at)
WITH dated AS (
    SELECT
        plan.*,
        takedown.effective_at,
        takedown.source AS takedown_source,
        -- If both workflows took a post down, they rarely agree on the time; the takedown rule decides, not the earlier
        -- time.
        CASE takedown.source
            WHEN 'post' THEN takedown.effective_at
            WHEN 'both' THEN
                least(
                    greatest(
                        takedown.effective_at + (pg_temp.share(plan.n, 'both lag') * 96 - 30) * interval '1 hour',
                        plan.submitted_at + interval '1 hour'),
                    now() - interval '30 minutes')
        END AS removed_at
    FROM plan
    LEFT JOIN takedown USING (n)
),
tagged AS (
    -- Up to five tags per post; the same tag may occur twice in two spellings.
    SELECT
        n,
        array_agg(
            CASE floor(pg_temp.share(n * 10 + i, 'tag spelling') * 4)
                WHEN 0 THEN upper(tag)
                WHEN 1 THEN initcap(tag)
                ELSE tag
            END
            ORDER BY i) AS tags
    FROM plan
    CROSS JOIN LATERAL generate_series(1, floor(pg_temp.share(n, 'tags') * 6)::integer) AS i
    CROSS JOIN LATERAL (
        SELECT pg_temp.pick(n * 10 + i, 'tag', '{factcheck,history,remembrance,education,onlinesafety,counterspeech,
            medialiteracy,elections,football,localnews,museum,research,solidarity,dialogue,school}') AS tag
    ) AS drawn
    GROUP BY n
)
SELECT
    dated.post_id,
    CASE dated.n % 1200 WHEN 7 THEN CASE WHEN dated.n % 2400 = 7 THEN NULL ELSE 99 END ELSE dated.home END,
    link.url,
    source.platform,
    CASE WHEN pg_temp.share(dated.n, 'title') > 0.05 THEN
        format(
            '%s about %s (sample %s)',
            pg_temp.pick(dated.n, 'kind', '{Post,Video,Comment,Image,Story}'),
            pg_temp.pick(dated.n, 'topic', ARRAY[
                'a memorial day', 'a school project', 'a football match', 'a museum visit', 'a city council debate',
                'an old photograph', 'a documentary', 'a street festival']),
            dated.n)
    END,
    CASE WHEN pg_temp.share(dated.n, 'content') > 0.03 THEN
        format(
            'Invented sample text %s. A member of the public reported that this %s; the wording itself is not kept here.',
            dated.n,
            pg_temp.pick(dated.n, 'matter', ARRAY[
                'repeats a claim that fact checkers refuted',
                'uses an offensive symbol',
                'insults a group of people',
                'names a private person',
                'shares an altered picture']))
    END,
    CASE WHEN pg_temp.share(dated.n, 'language known') > 0.08 THEN
        pg_temp.pick(dated.n, 'language', CASE dated.home
            WHEN 1 THEN '{fr,fr,FR,fra,French,fr,en,EN,ar}'
            WHEN 2 THEN '{en,EN,eng,English,en,fr,pl}'
            WHEN 3 THEN '{de,de,DE,deu,German,en,tr}'
            WHEN 4 THEN '{en,en,EN,eng,English,ur}'
            WHEN 5 THEN '{es,es,ES,spa,Spanish,en,ca}'
            WHEN 6 THEN '{pl,PL,pol,Polish,uk}'
            WHEN 7 THEN '{fr,fr,FR,fra,French,en,eng}'
            ELSE '{de,DE,deu,German,hu,en}'
        END::text[])
    END,
    CASE WHEN pg_temp.share(dated.n, 'author') > 0.1 THEN '@sample_' || left(source.token, 8) END,
    CASE floor(pg_temp.share(dated.n, 'tag format') * 4)
        WHEN 0 THEN '#' || array_to_string(tags, ' #')
        WHEN 1 THEN array_to_string(tags, ', ')
        WHEN 2 THEN array_to_string(tags[:2], ', ') || coalesce(';' || array_to_string(tags[3:], ';'), '')
        ELSE '#' || array_to_string(tags, ',#')
    END,
    CASE WHEN pg_temp.share(dated.n, 'category') > 0.12 THEN
        pg_temp.pick(dated.n, 'categories', ARRAY[
            'Holocaust denial; Conspiracy theories', 'Holocaust denial', 'holocaust denial', 'Conspiracy theories',
            'conspiracy theories;Hate symbols', 'Hate symbols', 'Harassment', 'Harassment; Incitement',
            'Incitement', 'Stereotypes', 'stereotypes; Conspiracy Theories', 'Distortion of history', ''])
    END,
    CASE floor(pg_temp.share(dated.n, 'analysis') * 20)
        WHEN 0 THEN NULL
        WHEN 1 THEN NULL
        WHEN 2 THEN '{}'::jsonb
        WHEN 3 THEN jsonb_build_object('model', 'v1', 'sentiment', measured.sentiment)
        WHEN 4 THEN jsonb_build_object('model', 'v1', 'toxicity', measured.toxicity, 'labels', jsonb_build_array())
        WHEN 5 THEN jsonb_build_object('sentiment', measured.sentiment, 'toxicity', measured.toxicity)
        ELSE jsonb_build_object(
            'model', 'v2',
            'sentiment', measured.sentiment,
            'toxicity', measured.toxicity,
            'labels', jsonb_build_array(pg_temp.pick(dated.n, 'label', '{denial,symbol,insult,rumour,neutral}')))
    END,
    CASE floor(pg_temp.share(dated.n, 'metadata') * 8)
        WHEN 0 THEN NULL
        WHEN 1 THEN '"imported by hand"'::jsonb
        WHEN 2 THEN '["import", 3, null]'::jsonb
        WHEN 3 THEN '{}'::jsonb
        ELSE jsonb_build_object(
            'form', pg_temp.pick(dated.n, 'form', '{web,app,hotline}'),
            'client', jsonb_build_object('version', 1 + dated.n % 9, 'beta', dated.n % 13 = 0))
    END,
    pg_temp.pick(dated.n, 'status', CASE
        -- Not every takedown is reflected in the status.
        WHEN dated.effective_at IS NOT NULL THEN '{removed,removed,removed,removed,Removed,REMOVED,reported}'
        WHEN dated.age_days < 10 THEN '{new,new,New,NEW,in_review,In_Review,reported,Reported}'
        ELSE '{in_review,IN_REVIEW,reported,reported,Reported,REPORTED,rejected,rejected,Rejected,REJECTED}'
    END::text[]),
    CASE WHEN pg_temp.share(dated.n, 'posted') > 0.1 THEN
        dated.submitted_at - power(pg_temp.share(dated.n, 'posted before'), 3) * interval '40 days'
    END,
    dated.submitted_at,
    pg_temp.pick(dated.n, 'submitter', ARRAY['monitor-01', 'monitor-02', 'monitor-07', 'public-form', 'partner', NULL]),
    dated.removed_at,
    CASE
        -- The column is newer than the oldest rows.
        WHEN dated.age_days > 600 THEN NULL
        -- Bulk jobs, one every seventeen days: hundreds of rows with the same timestamp.
        WHEN changed.age_days > 17 AND pg_temp.share(dated.n, 'bulk') < 0.35 THEN
            now() - floor(changed.age_days / 17) * interval '17 days'
        -- The start of the writer's transaction, which several writes share.
        ELSE date_trunc('minute', changed.at)
    END
FROM dated
JOIN source USING (n)
JOIN link USING (n)
LEFT JOIN tagged USING (n)
CROSS JOIN LATERAL (
    SELECT
        round((pg_temp.share(dated.n, 'sentiment') * 1.6 - 1)::numeric, 2) AS sentiment,
        round(pg_temp.share(dated.n, 'toxicity')::numeric, 2) AS toxicity
) AS measured
CROSS JOIN LATERAL (
    SELECT
        greatest(dated.submitted_at, dated.removed_at) AS at,
        extract(epoch FROM now() - greatest(dated.submitted_at, dated.removed_at)) / 86400 AS age_days
) AS changed
ORDER BY dated.submitted_at;

-- ---------------------------------------------------------------------------------------------------------------------
-- Reports: one to four for a post that the report workflow took down, none to three for the others. The first report of
-- such a post has the earliest takedown; half of its other reports have a later one.
-- ---------------------------------------------------------------------------------------------------------------------
INSERT INTO reports (id, post_id, channel, reported_at, outcome, taken_down_at, updated_at)
WITH wanted AS (
    SELECT
        plan.n,
        plan.post_id,
        plan.submitted_at,
        plan.age_days,
        takedown.effective_at,
        takedown.source IN ('report', 'both') AS by_report,
        CASE
            WHEN takedown.source IN ('report', 'both') THEN 1 + floor(power(pg_temp.share(plan.n, 'reports'), 2) * 4)
            ELSE floor(power(pg_temp.share(plan.n, 'reports'), 3) * 4)
        END::integer AS report_count
    FROM plan
    LEFT JOIN takedown USING (n)
),
single AS (
    SELECT
        wanted.*,
        i,
        n * 10 + i AS k,
        CASE
            WHEN by_report THEN
                -- Before the takedown that it led to.
                submitted_at + (effective_at - submitted_at) * pg_temp.share(n * 10 + i, 'reported') * 0.9
            ELSE
                submitted_at + least(now() - interval '5 minutes' - submitted_at, interval '12 days')
                    * power(pg_temp.share(n * 10 + i, 'reported'), 2)
        END AS reported_at
    FROM wanted
    CROSS JOIN LATERAL generate_series(1, report_count) AS i
),
answered AS (
    SELECT
        single.*,
        CASE
            WHEN by_report AND i = 1 THEN effective_at
            WHEN
                by_report
                AND pg_temp.share(k, 'second takedown') < 0.5
                AND effective_at + later.lag < now() - interval '1 hour' THEN effective_at + later.lag
        END AS taken_down_at
    FROM single
    CROSS JOIN LATERAL (SELECT (1 + pg_temp.share(k, 'second lag') * 71) * interval '1 hour' AS lag) AS later
),
-- Reports of missing posts, one of them with a takedown in the last week; they must not count for any post.
known_and_unknown AS (
    SELECT k, post_id, age_days, reported_at, taken_down_at FROM answered
    UNION ALL
    SELECT
        -orphan,
        900000 + orphan,
        orphan * 40,
        now() - orphan * interval '40 days',
        CASE orphan WHEN 1 THEN now() - interval '6 days' WHEN 4 THEN now() - interval '150 days' END
    FROM generate_series(1, 5) AS orphan
)
SELECT
    50000 + row_number() OVER (ORDER BY reported_at, k),
    post_id,
    pg_temp.pick(k, 'channel', ARRAY['in_app', 'in_app', 'trusted_flagger', 'email', 'hotline', NULL]),
    reported_at,
    CASE
        WHEN taken_down_at IS NOT NULL THEN pg_temp.pick(k, 'outcome', ARRAY['taken_down', 'taken_down', 'taken_down', NULL])
        -- Some are 'taken_down' without a time, because nobody recorded it.
        ELSE pg_temp.pick(k, 'outcome', ARRAY['rejected', 'rejected', 'no_answer', 'no_answer', NULL, NULL, 'taken_down'])
    END,
    taken_down_at,
    CASE WHEN age_days < 600 THEN date_trunc('minute', greatest(reported_at, taken_down_at)) END
FROM known_and_unknown;

ANALYZE communities, posts, reports;
