-- AnsweredWindow.everything: reader.days_counted
SELECT (unnest(ARRAY[min(created_at), max(created_at)]) AT TIME ZONE 'UTC')::date AS day
FROM (
SELECT "application_id", "application_job_id", "application_status", "application_source", "application_notes", "application_created_at", "application_updated_at", "job_id", "company_id", "job_title", "prestige_factor", "compensation_min", "compensation_max", "compensation_currency", "office_city", "office_province", "office_country", "seniority_level", "job_created_at", "job_updated_at", "company_name", "company_industry", "company_website", "company_created_at", "company_updated_at", "created_at", "priority_score", "salary_currency", "salary_min", "salary_max", "location", "experience_level"
FROM bi.application_summary_mv AS refreshed
WHERE NOT EXISTS (SELECT FROM bi.application_summary_delta AS delta WHERE delta.application_id = refreshed.application_id)
UNION ALL
SELECT "application_id", "application_job_id", "application_status", "application_source", "application_notes", "application_created_at", "application_updated_at", "job_id", "company_id", "job_title", "prestige_factor", "compensation_min", "compensation_max", "compensation_currency", "office_city", "office_province", "office_country", "seniority_level", "job_created_at", "job_updated_at", "company_name", "company_industry", "company_website", "company_created_at", "company_updated_at", "created_at", "priority_score", "salary_currency", "salary_min", "salary_max", "location", "experience_level"
FROM bi.application_summary_delta
WHERE is_present) AS facts
HAVING count(created_at) > 0;

-- AnsweredWindow.everything: reader.days_counted
SELECT (unnest(ARRAY[min(effective_takedown_at), max(effective_takedown_at)]) AT TIME ZONE 'UTC')::date AS day
FROM (
SELECT "submission_id", "legacy_id", "community_id", "community_slug", "community_name", "status", "language", "platform", "platform_detail", "platform_source", "platform_rule", "submitted_at", "posted_at", "report_count", "first_reported_at", "report_taken_down_at", "removed_at", "effective_takedown_at", "takedown_source", "hours_to_takedown", "categories", "hashtags", "sentiment", "toxicity"
FROM bi.mv_submission_facts AS refreshed
WHERE NOT EXISTS (SELECT FROM bi.submission_facts_delta AS delta WHERE delta.submission_id = refreshed.submission_id)
UNION ALL
SELECT "submission_id", "legacy_id", "community_id", "community_slug", "community_name", "status", "language", "platform", "platform_detail", "platform_source", "platform_rule", "submitted_at", "posted_at", "report_count", "first_reported_at", "report_taken_down_at", "removed_at", "effective_takedown_at", "takedown_source", "hours_to_takedown", "categories", "hashtags", "sentiment", "toxicity"
FROM bi.submission_facts_delta
WHERE is_present) AS facts
HAVING count(effective_takedown_at) > 0;

-- AnsweredWindow.everything: reader.days_counted
SELECT (unnest(ARRAY[min(reported_at), max(reported_at)]) AT TIME ZONE 'UTC')::date AS day
FROM (
SELECT "report_id", "submission_id", "community_id", "community_slug", "platform", "platform_detail", "channel", "outcome", "reported_at", "taken_down_at"
FROM bi.mv_report_facts AS refreshed
WHERE NOT EXISTS (SELECT FROM bi.report_facts_delta AS delta WHERE delta.report_id = refreshed.report_id)
UNION ALL
SELECT "report_id", "submission_id", "community_id", "community_slug", "platform", "platform_detail", "channel", "outcome", "reported_at", "taken_down_at"
FROM bi.report_facts_delta
WHERE is_present) AS facts
HAVING count(reported_at) > 0;

-- AnsweredWindow.everything: reader.days_counted
SELECT (unnest(ARRAY[min(submitted_at), max(submitted_at)]) AT TIME ZONE 'UTC')::date AS day
FROM (
SELECT "submission_id", "legacy_id", "community_id", "community_slug", "community_name", "status", "language", "platform", "platform_detail", "platform_source", "platform_rule", "submitted_at", "posted_at", "report_count", "first_reported_at", "report_taken_down_at", "removed_at", "effective_takedown_at", "takedown_source", "hours_to_takedown", "categories", "hashtags", "sentiment", "toxicity"
FROM bi.mv_submission_facts AS refreshed
WHERE NOT EXISTS (SELECT FROM bi.submission_facts_delta AS delta WHERE delta.submission_id = refreshed.submission_id)
UNION ALL
SELECT "submission_id", "legacy_id", "community_id", "community_slug", "community_name", "status", "language", "platform", "platform_detail", "platform_source", "platform_rule", "submitted_at", "posted_at", "report_count", "first_reported_at", "report_taken_down_at", "removed_at", "effective_takedown_at", "takedown_source", "hours_to_takedown", "categories", "hashtags", "sentiment", "toxicity"
FROM bi.submission_facts_delta
WHERE is_present) AS facts
HAVING count(submitted_at) > 0;

-- AnswersCheck.scopes: reader.a_community
SELECT community_slug
FROM bi.submission_facts_published
WHERE community_slug IS NOT NULL
LIMIT 1;

-- ApplicationAnswers.given
select "application_status",
    sum("applications")
    from (select "metric_date", "application_status", "company_id", "company_name", "applications"
    from "bi"."application_metrics"
    where ("counted_at" >= cast(? as timestamp with time zone) and "counted_at" < cast(? as timestamp with time zone))) as "counts"
    group by "application_status" having sum("applications") <> ?;

-- ApplicationAnswers.given
select "application_status",
    sum("applications")
    from (select "metric_date", "application_status", "company_id", "company_name", "applications"
    from "bi"."application_metrics_daily"
    where ("metric_date" >= cast(? as date) and "metric_date" < cast(? as date))) as "counts"
    group by "application_status" having sum("applications") <> ?;

-- ApplicationAnswers.given
select "company_id", "company_name",
    sum("applications")
    from (select "metric_date", "application_status", "company_id", "company_name", "applications"
    from "bi"."application_metrics"
    where ("counted_at" >= cast(? as timestamp with time zone) and "counted_at" < cast(? as timestamp with time zone))) as "counts"
    group by "company_id", "company_name" having sum("applications") <> ?;

-- ApplicationAnswers.given
select "company_id", "company_name",
    sum("applications")
    from (select "metric_date", "application_status", "company_id", "company_name", "applications"
    from "bi"."application_metrics_daily"
    where ("metric_date" >= cast(? as date) and "metric_date" < cast(? as date))) as "counts"
    group by "company_id", "company_name" having sum("applications") <> ?;

-- FactSample.choose: publication.sample
ANALYZE sampled_application_summary;

-- FactSample.choose: publication.sample
ANALYZE sampled_submission_facts;

-- FactSample.choose: publication.sample
CREATE TEMPORARY TABLE IF NOT EXISTS sampled_application_summary (fact_key bigint) ON COMMIT DROP;

-- FactSample.choose: publication.sample
CREATE TEMPORARY TABLE IF NOT EXISTS sampled_submission_facts (fact_key bigint) ON COMMIT DROP;

-- FactSample.choose: publication.sample
TRUNCATE sampled_application_summary;

-- FactSample.choose: publication.sample
TRUNCATE sampled_submission_facts;

-- FactSample.choose: publication.sample
WITH places AS MATERIALIZED (
    SELECT low + (random() * (high - low))::bigint AS place
    FROM (SELECT min("id") AS low, max("id") AS high FROM "recruiting"."job_applications") AS ends
    CROSS JOIN generate_series(1, :facts)
)
INSERT INTO sampled_application_summary (fact_key)
(SELECT fact_key FROM examined_application_summary ORDER BY random() LIMIT :facts)
UNION
SELECT near.fact_key
FROM places
CROSS JOIN LATERAL (
    SELECT "id" AS fact_key FROM "recruiting"."job_applications" WHERE "id" >= place ORDER BY "id" LIMIT 1
) AS near
UNION
SELECT near.fact_key
FROM places
CROSS JOIN LATERAL (
    SELECT application_id AS fact_key FROM bi.application_summary_mv WHERE application_id >= place ORDER BY application_id LIMIT 1
) AS near
UNION
(SELECT application_id FROM bi.application_summary_delta ORDER BY random() LIMIT :facts);

-- FactSample.choose: publication.sample
WITH places AS MATERIALIZED (
    SELECT low + (random() * (high - low))::bigint AS place
    FROM (SELECT min("submission_id") AS low, max("submission_id") AS high FROM "core"."submissions") AS ends
    CROSS JOIN generate_series(1, :facts)
)
INSERT INTO sampled_submission_facts (fact_key)
(SELECT fact_key FROM examined_submission_facts ORDER BY random() LIMIT :facts)
UNION
SELECT near.fact_key
FROM places
CROSS JOIN LATERAL (
    SELECT "submission_id" AS fact_key FROM "core"."submissions" WHERE "submission_id" >= place ORDER BY "submission_id" LIMIT 1
) AS near
UNION
SELECT near.fact_key
FROM places
CROSS JOIN LATERAL (
    SELECT submission_id AS fact_key FROM bi.mv_submission_facts WHERE submission_id >= place ORDER BY submission_id LIMIT 1
) AS near
UNION
(SELECT submission_id FROM bi.submission_facts_delta ORDER BY random() LIMIT :facts);

-- OverviewAnswers.given
select "metric_date", "platform", "platform_detail",
    sum("submissions") as "submissions",
    sum("reports") as "reports",
    sum("removed_posts") as "removed_posts",
    sum("removed_posts_report_flow") as "removed_posts_report_flow",
    sum("removed_posts_legacy_fallback") as "removed_posts_legacy_fallback",
    sum("removed_of_submitted") as "removed_of_submitted"
    from (select "metric_date", "platform", "platform_detail", "submissions", "reports", "removed_posts", "removed_posts_report_flow", "removed_posts_legacy_fallback", "removed_of_submitted"
    from "bi"."submission_metrics"
    where ("community_slug" in (?) and "counted_at" >= cast(? as timestamp with time zone) and "counted_at" < cast(? as timestamp with time zone))) as "counts"
    group by grouping sets (("metric_date"), ("platform", "platform_detail"));

-- OverviewAnswers.given
select "metric_date", "platform", "platform_detail",
    sum("submissions") as "submissions",
    sum("reports") as "reports",
    sum("removed_posts") as "removed_posts",
    sum("removed_posts_report_flow") as "removed_posts_report_flow",
    sum("removed_posts_legacy_fallback") as "removed_posts_legacy_fallback",
    sum("removed_of_submitted") as "removed_of_submitted"
    from (select "metric_date", "platform", "platform_detail", "submissions", "reports", "removed_posts", "removed_posts_report_flow", "removed_posts_legacy_fallback", "removed_of_submitted"
    from "bi"."submission_metrics"
    where ("counted_at" >= cast(? as timestamp with time zone) and "counted_at" < cast(? as timestamp with time zone))) as "counts"
    group by grouping sets (("metric_date"), ("platform", "platform_detail"));

-- OverviewAnswers.given
select "metric_date", "platform", "platform_detail",
    sum("submissions") as "submissions",
    sum("reports") as "reports",
    sum("removed_posts") as "removed_posts",
    sum("removed_posts_report_flow") as "removed_posts_report_flow",
    sum("removed_posts_legacy_fallback") as "removed_posts_legacy_fallback",
    sum("removed_of_submitted") as "removed_of_submitted"
    from (select "metric_date", "platform", "platform_detail", "submissions", "reports", "removed_posts", "removed_posts_report_flow", "removed_posts_legacy_fallback", "removed_of_submitted"
    from "bi"."submission_metrics_daily"
    where ("community_slug" in (?) and "metric_date" >= cast(? as date) and "metric_date" < cast(? as date))) as "counts"
    group by grouping sets (("metric_date"), ("platform", "platform_detail"));

-- OverviewAnswers.given
select "metric_date", "platform", "platform_detail",
    sum("submissions") as "submissions",
    sum("reports") as "reports",
    sum("removed_posts") as "removed_posts",
    sum("removed_posts_report_flow") as "removed_posts_report_flow",
    sum("removed_posts_legacy_fallback") as "removed_posts_legacy_fallback",
    sum("removed_of_submitted") as "removed_of_submitted"
    from (select "metric_date", "platform", "platform_detail", "submissions", "reports", "removed_posts", "removed_posts_report_flow", "removed_posts_legacy_fallback", "removed_of_submitted"
    from "bi"."submission_metrics_daily"
    where ("metric_date" >= cast(? as date) and "metric_date" < cast(? as date))) as "counts"
    group by grouping sets (("metric_date"), ("platform", "platform_detail"));

-- OverviewAnswers.given
select cast(percentile_cont(cast(? as double precision)) within group (order by "hours_to_takedown") as numeric)
    from "bi"."submission_facts"
    where ("community_slug" in (?) and "effective_takedown_at" >= cast(? as timestamp with time zone) and "effective_takedown_at" < cast(? as timestamp with time zone));

-- OverviewAnswers.given
select cast(percentile_cont(cast(? as double precision)) within group (order by "hours_to_takedown") as numeric)
    from "bi"."submission_facts"
    where ("effective_takedown_at" >= cast(? as timestamp with time zone) and "effective_takedown_at" < cast(? as timestamp with time zone));

-- OverviewAnswers.reference
select "place", "c1"
    from unnest(cast(? as int[]),
    cast(? as timestamp with time zone[]),
    cast(? as timestamp with time zone[])) as "windows" ("place", "start", "stop")
    cross join lateral (select cast(count(*) as numeric) as "c1"
    from "bi"."legacy_report_facts"
    where ("community_slug" in (?) and "reported_at" >= "windows"."start" and "reported_at" < "windows"."stop") having count(*) > 0) as "found"
    order by "place" fetch next ? rows only;

-- OverviewAnswers.reference
select "place", "c1"
    from unnest(cast(? as int[]),
    cast(? as timestamp with time zone[]),
    cast(? as timestamp with time zone[])) as "windows" ("place", "start", "stop")
    cross join lateral (select cast(count(*) as numeric) as "c1"
    from "bi"."legacy_report_facts"
    where ("reported_at" >= "windows"."start" and "reported_at" < "windows"."stop") having count(*) > 0) as "found"
    order by "place" fetch next ? rows only;

-- OverviewAnswers.reference
select "place", "c1"
    from unnest(cast(? as int[]),
    cast(? as timestamp with time zone[]),
    cast(? as timestamp with time zone[])) as "windows" ("place", "start", "stop")
    cross join lateral (select cast(count(*) as numeric) as "c1"
    from "bi"."legacy_submission_facts"
    where ("community_slug" in (?) and "submitted_at" >= "windows"."start" and "submitted_at" < "windows"."stop") having count(*) > 0) as "found"
    order by "place" fetch next ? rows only;

-- OverviewAnswers.reference
select "place", "c1"
    from unnest(cast(? as int[]),
    cast(? as timestamp with time zone[]),
    cast(? as timestamp with time zone[])) as "windows" ("place", "start", "stop")
    cross join lateral (select cast(count(*) as numeric) as "c1"
    from "bi"."legacy_submission_facts"
    where ("submitted_at" >= "windows"."start" and "submitted_at" < "windows"."stop") having count(*) > 0) as "found"
    order by "place" fetch next ? rows only;

-- OverviewAnswers.reference
select "place", "c1"
    from unnest(cast(? as int[]),
    cast(? as timestamp with time zone[]),
    cast(? as timestamp with time zone[])) as "windows" ("place", "start", "stop")
    cross join lateral (select cast(count(*) as numeric) as "c1"
    from "etl"."reference_report_facts"
    where ("community_slug" in (?) and "reported_at" >= "windows"."start" and "reported_at" < "windows"."stop") having count(*) > 0) as "found"
    order by "place" fetch next ? rows only;

-- OverviewAnswers.reference
select "place", "c1"
    from unnest(cast(? as int[]),
    cast(? as timestamp with time zone[]),
    cast(? as timestamp with time zone[])) as "windows" ("place", "start", "stop")
    cross join lateral (select cast(count(*) as numeric) as "c1"
    from "etl"."reference_report_facts"
    where ("reported_at" >= "windows"."start" and "reported_at" < "windows"."stop") having count(*) > 0) as "found"
    order by "place" fetch next ? rows only;

-- OverviewAnswers.reference
select "place", "c1"
    from unnest(cast(? as int[]),
    cast(? as timestamp with time zone[]),
    cast(? as timestamp with time zone[])) as "windows" ("place", "start", "stop")
    cross join lateral (select cast(count(*) as numeric) as "c1"
    from "etl"."reference_submission_facts"
    where ("community_slug" in (?) and "submitted_at" >= "windows"."start" and "submitted_at" < "windows"."stop") having count(*) > 0) as "found"
    order by "place" fetch next ? rows only;

-- OverviewAnswers.reference
select "place", "c1"
    from unnest(cast(? as int[]),
    cast(? as timestamp with time zone[]),
    cast(? as timestamp with time zone[])) as "windows" ("place", "start", "stop")
    cross join lateral (select cast(count(*) as numeric) as "c1"
    from "etl"."reference_submission_facts"
    where ("submitted_at" >= "windows"."start" and "submitted_at" < "windows"."stop") having count(*) > 0) as "found"
    order by "place" fetch next ? rows only;

-- OverviewAnswers.reference
select "place", "c1"
    from unnest(cast(? as int[]),
    cast(? as timestamp with time zone[]),
    cast(? as timestamp with time zone[])) as "windows" ("place", "start", "stop")
    cross join lateral (select cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) as "c1"
    from "bi"."legacy_submission_facts"
    where ("community_slug" in (?) and "effective_takedown_at" >= "windows"."start" and "effective_takedown_at" < "windows"."stop") having count(*) > 0) as "found"
    order by "place" fetch next ? rows only;

-- OverviewAnswers.reference
select "place", "c1"
    from unnest(cast(? as int[]),
    cast(? as timestamp with time zone[]),
    cast(? as timestamp with time zone[])) as "windows" ("place", "start", "stop")
    cross join lateral (select cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) as "c1"
    from "bi"."legacy_submission_facts"
    where ("effective_takedown_at" >= "windows"."start" and "effective_takedown_at" < "windows"."stop") having count(*) > 0) as "found"
    order by "place" fetch next ? rows only;

-- OverviewAnswers.reference
select "place", "c1"
    from unnest(cast(? as int[]),
    cast(? as timestamp with time zone[]),
    cast(? as timestamp with time zone[])) as "windows" ("place", "start", "stop")
    cross join lateral (select cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) as "c1"
    from "etl"."reference_submission_facts"
    where ("community_slug" in (?) and "effective_takedown_at" >= "windows"."start" and "effective_takedown_at" < "windows"."stop") having count(*) > 0) as "found"
    order by "place" fetch next ? rows only;

-- OverviewAnswers.reference
select "place", "c1"
    from unnest(cast(? as int[]),
    cast(? as timestamp with time zone[]),
    cast(? as timestamp with time zone[])) as "windows" ("place", "start", "stop")
    cross join lateral (select cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) as "c1"
    from "etl"."reference_submission_facts"
    where ("effective_takedown_at" >= "windows"."start" and "effective_takedown_at" < "windows"."stop") having count(*) > 0) as "found"
    order by "place" fetch next ? rows only;

-- OverviewAnswers.reference
select "place", "c1"
    from unnest(cast(? as int[]),
    cast(? as timestamp with time zone[]),
    cast(? as timestamp with time zone[])) as "windows" ("place", "start", "stop")
    cross join lateral (select cast(percentile_cont(cast(? as double precision)) within group (order by "hours_to_takedown") as numeric) as "c1"
    from "bi"."legacy_submission_facts"
    where ("community_slug" in (?) and "effective_takedown_at" >= "windows"."start" and "effective_takedown_at" < "windows"."stop") having count(*) > 0) as "found"
    order by "place" fetch next ? rows only;

-- OverviewAnswers.reference
select "place", "c1"
    from unnest(cast(? as int[]),
    cast(? as timestamp with time zone[]),
    cast(? as timestamp with time zone[])) as "windows" ("place", "start", "stop")
    cross join lateral (select cast(percentile_cont(cast(? as double precision)) within group (order by "hours_to_takedown") as numeric) as "c1"
    from "bi"."legacy_submission_facts"
    where ("effective_takedown_at" >= "windows"."start" and "effective_takedown_at" < "windows"."stop") having count(*) > 0) as "found"
    order by "place" fetch next ? rows only;

-- OverviewAnswers.reference
select "place", "c1"
    from unnest(cast(? as int[]),
    cast(? as timestamp with time zone[]),
    cast(? as timestamp with time zone[])) as "windows" ("place", "start", "stop")
    cross join lateral (select cast(percentile_cont(cast(? as double precision)) within group (order by "hours_to_takedown") as numeric) as "c1"
    from "etl"."reference_submission_facts"
    where ("community_slug" in (?) and "effective_takedown_at" >= "windows"."start" and "effective_takedown_at" < "windows"."stop") having count(*) > 0) as "found"
    order by "place" fetch next ? rows only;

-- OverviewAnswers.reference
select "place", "c1"
    from unnest(cast(? as int[]),
    cast(? as timestamp with time zone[]),
    cast(? as timestamp with time zone[])) as "windows" ("place", "start", "stop")
    cross join lateral (select cast(percentile_cont(cast(? as double precision)) within group (order by "hours_to_takedown") as numeric) as "c1"
    from "etl"."reference_submission_facts"
    where ("effective_takedown_at" >= "windows"."start" and "effective_takedown_at" < "windows"."stop") having count(*) > 0) as "found"
    order by "place" fetch next ? rows only;

-- OverviewAnswers.reference
select "place", "c1", "c2", "c3"
    from unnest(cast(? as int[]),
    cast(? as timestamp with time zone[]),
    cast(? as timestamp with time zone[])) as "windows" ("place", "start", "stop")
    cross join lateral (select (cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) / nullif(cast(count(*) as numeric), ?)) as "c1",
    cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) as "c2",
    cast(count(*) as numeric) as "c3"
    from "bi"."legacy_submission_facts"
    where ("community_slug" in (?) and "submitted_at" >= "windows"."start" and "submitted_at" < "windows"."stop") having count(*) > 0) as "found"
    order by "place" fetch next ? rows only;

-- OverviewAnswers.reference
select "place", "c1", "c2", "c3"
    from unnest(cast(? as int[]),
    cast(? as timestamp with time zone[]),
    cast(? as timestamp with time zone[])) as "windows" ("place", "start", "stop")
    cross join lateral (select (cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) / nullif(cast(count(*) as numeric), ?)) as "c1",
    cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) as "c2",
    cast(count(*) as numeric) as "c3"
    from "bi"."legacy_submission_facts"
    where ("submitted_at" >= "windows"."start" and "submitted_at" < "windows"."stop") having count(*) > 0) as "found"
    order by "place" fetch next ? rows only;

-- OverviewAnswers.reference
select "place", "c1", "c2", "c3"
    from unnest(cast(? as int[]),
    cast(? as timestamp with time zone[]),
    cast(? as timestamp with time zone[])) as "windows" ("place", "start", "stop")
    cross join lateral (select (cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) / nullif(cast(count(*) as numeric), ?)) as "c1",
    cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) as "c2",
    cast(count(*) as numeric) as "c3"
    from "etl"."reference_submission_facts"
    where ("community_slug" in (?) and "submitted_at" >= "windows"."start" and "submitted_at" < "windows"."stop") having count(*) > 0) as "found"
    order by "place" fetch next ? rows only;

-- OverviewAnswers.reference
select "place", "c1", "c2", "c3"
    from unnest(cast(? as int[]),
    cast(? as timestamp with time zone[]),
    cast(? as timestamp with time zone[])) as "windows" ("place", "start", "stop")
    cross join lateral (select (cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) / nullif(cast(count(*) as numeric), ?)) as "c1",
    cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) as "c2",
    cast(count(*) as numeric) as "c3"
    from "etl"."reference_submission_facts"
    where ("submitted_at" >= "windows"."start" and "submitted_at" < "windows"."stop") having count(*) > 0) as "found"
    order by "place" fetch next ? rows only;

-- PlatformUrlCheck.run
SELECT facts.submission_id, facts.legacy_id, facts.platform_detail, facts.platform_rule, post_data.url
FROM
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key FROM examined_submission_facts) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM bi.submission_facts_published AS facts
        WHERE facts.submission_id = chosen.fact_key
        OFFSET 0
    ) AS fact
) AS facts
JOIN core.post_data USING (submission_id)
WHERE post_data.url IS NOT NULL;

-- ReadersCheck.add: reader.beyond_scope
SELECT facts.report_id AS fact
FROM
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key
    FROM (SELECT fact_key
    FROM examined_submission_facts UNION ALL SELECT fact_key
    FROM pg_temp.sampled_submission_facts) AS keys) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM bi.report_facts AS facts
        WHERE facts.submission_id = chosen.fact_key
        OFFSET 0
    ) AS fact
) AS facts
WHERE facts.community_slug IS DISTINCT FROM :community
ORDER BY fact;

-- ReadersCheck.add: reader.beyond_scope
SELECT facts.report_id AS fact
FROM bi.report_facts AS facts
WHERE facts.community_slug IS DISTINCT FROM :community
ORDER BY fact;

-- ReadersCheck.add: reader.beyond_scope
SELECT facts.submission_id AS fact
FROM
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key
    FROM (SELECT fact_key
    FROM examined_submission_facts UNION ALL SELECT fact_key
    FROM pg_temp.sampled_submission_facts) AS keys) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM bi.submission_facts AS facts
        WHERE facts.submission_id = chosen.fact_key
        OFFSET 0
    ) AS fact
) AS facts
WHERE facts.community_slug IS DISTINCT FROM :community
ORDER BY fact;

-- ReadersCheck.add: reader.beyond_scope
SELECT facts.submission_id AS fact
FROM bi.submission_facts AS facts
WHERE facts.community_slug IS DISTINCT FROM :community
ORDER BY fact;

-- ReadersCheck.add: reader.not_as_checked
WITH checked AS NOT MATERIALIZED (
    SELECT facts.application_id AS fact, hash_record_extended(ROW (facts."application_id", facts."application_job_id", facts."application_status", facts."application_source", facts."application_notes", facts."application_created_at", facts."application_updated_at", facts."job_id", facts."company_id", facts."job_title", facts."prestige_factor", facts."compensation_min", facts."compensation_max", facts."compensation_currency", facts."office_city", facts."office_province", facts."office_country", facts."seniority_level", facts."job_created_at", facts."job_updated_at", facts."company_name", facts."company_industry", facts."company_website", facts."company_created_at", facts."company_updated_at", facts."created_at", facts."priority_score", facts."salary_currency", facts."salary_min", facts."salary_max", facts."location", facts."experience_level"), 0) AS mark
    FROM
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key
    FROM (SELECT fact_key
    FROM examined_application_summary UNION ALL SELECT fact_key
    FROM pg_temp.sampled_application_summary) AS keys) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM bi.application_summary_published AS facts
        WHERE facts.application_id = chosen.fact_key
        OFFSET 0
    ) AS fact
) AS facts
),
seen AS NOT MATERIALIZED (
    SELECT facts.application_id AS fact, hash_record_extended(ROW (facts."application_id", facts."application_job_id", facts."application_status", facts."application_source", facts."application_notes", facts."application_created_at", facts."application_updated_at", facts."job_id", facts."company_id", facts."job_title", facts."prestige_factor", facts."compensation_min", facts."compensation_max", facts."compensation_currency", facts."office_city", facts."office_province", facts."office_country", facts."seniority_level", facts."job_created_at", facts."job_updated_at", facts."company_name", facts."company_industry", facts."company_website", facts."company_created_at", facts."company_updated_at", facts."created_at", facts."priority_score", facts."salary_currency", facts."salary_min", facts."salary_max", facts."location", facts."experience_level"), 0) AS mark
    FROM
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key
    FROM (SELECT fact_key
    FROM examined_application_summary UNION ALL SELECT fact_key
    FROM pg_temp.sampled_application_summary) AS keys) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM bi.application_summary AS facts
        WHERE facts.application_id = chosen.fact_key
        OFFSET 0
    ) AS fact
) AS facts
)
SELECT DISTINCT fact
FROM ((TABLE checked EXCEPT ALL TABLE seen) UNION ALL (TABLE seen EXCEPT ALL TABLE checked)) AS differing
WHERE (SELECT ROW (count(*), sum(mark)) FROM checked) IS DISTINCT FROM (SELECT ROW (count(*), sum(mark)) FROM seen)
ORDER BY fact;

-- ReadersCheck.add: reader.not_as_checked
WITH checked AS NOT MATERIALIZED (
    SELECT facts.application_id AS fact, hash_record_extended(ROW (facts."application_id", facts."application_job_id", facts."application_status", facts."application_source", facts."application_notes", facts."application_created_at", facts."application_updated_at", facts."job_id", facts."company_id", facts."job_title", facts."prestige_factor", facts."compensation_min", facts."compensation_max", facts."compensation_currency", facts."office_city", facts."office_province", facts."office_country", facts."seniority_level", facts."job_created_at", facts."job_updated_at", facts."company_name", facts."company_industry", facts."company_website", facts."company_created_at", facts."company_updated_at", facts."created_at", facts."priority_score", facts."salary_currency", facts."salary_min", facts."salary_max", facts."location", facts."experience_level"), 0) AS mark
    FROM bi.application_summary_published AS facts
),
seen AS NOT MATERIALIZED (
    SELECT facts.application_id AS fact, hash_record_extended(ROW (facts."application_id", facts."application_job_id", facts."application_status", facts."application_source", facts."application_notes", facts."application_created_at", facts."application_updated_at", facts."job_id", facts."company_id", facts."job_title", facts."prestige_factor", facts."compensation_min", facts."compensation_max", facts."compensation_currency", facts."office_city", facts."office_province", facts."office_country", facts."seniority_level", facts."job_created_at", facts."job_updated_at", facts."company_name", facts."company_industry", facts."company_website", facts."company_created_at", facts."company_updated_at", facts."created_at", facts."priority_score", facts."salary_currency", facts."salary_min", facts."salary_max", facts."location", facts."experience_level"), 0) AS mark
    FROM bi.application_summary AS facts
)
SELECT DISTINCT fact
FROM ((TABLE checked EXCEPT ALL TABLE seen) UNION ALL (TABLE seen EXCEPT ALL TABLE checked)) AS differing
WHERE (SELECT ROW (count(*), sum(mark)) FROM checked) IS DISTINCT FROM (SELECT ROW (count(*), sum(mark)) FROM seen)
ORDER BY fact;

-- ReadersCheck.add: reader.not_as_checked
WITH checked AS NOT MATERIALIZED (
    SELECT facts.report_id AS fact, hash_record_extended(ROW (facts."report_id", facts."submission_id", facts."community_id", facts."community_slug", facts."platform", facts."platform_detail", facts."channel", facts."outcome", facts."reported_at", facts."taken_down_at"), 0) AS mark
    FROM
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key
    FROM (SELECT fact_key
    FROM examined_submission_facts UNION ALL SELECT fact_key
    FROM pg_temp.sampled_submission_facts) AS keys) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM bi.report_facts_published AS facts
        WHERE facts.submission_id = chosen.fact_key
        OFFSET 0
    ) AS fact
) AS facts
),
seen AS NOT MATERIALIZED (
    SELECT facts.report_id AS fact, hash_record_extended(ROW (facts."report_id", facts."submission_id", facts."community_id", facts."community_slug", facts."platform", facts."platform_detail", facts."channel", facts."outcome", facts."reported_at", facts."taken_down_at"), 0) AS mark
    FROM
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key
    FROM (SELECT fact_key
    FROM examined_submission_facts UNION ALL SELECT fact_key
    FROM pg_temp.sampled_submission_facts) AS keys) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM bi.report_facts AS facts
        WHERE facts.submission_id = chosen.fact_key
        OFFSET 0
    ) AS fact
) AS facts
)
SELECT DISTINCT fact
FROM ((TABLE checked EXCEPT ALL TABLE seen) UNION ALL (TABLE seen EXCEPT ALL TABLE checked)) AS differing
WHERE (SELECT ROW (count(*), sum(mark)) FROM checked) IS DISTINCT FROM (SELECT ROW (count(*), sum(mark)) FROM seen)
ORDER BY fact;

-- ReadersCheck.add: reader.not_as_checked
WITH checked AS NOT MATERIALIZED (
    SELECT facts.report_id AS fact, hash_record_extended(ROW (facts."report_id", facts."submission_id", facts."community_id", facts."community_slug", facts."platform", facts."platform_detail", facts."channel", facts."outcome", facts."reported_at", facts."taken_down_at"), 0) AS mark
    FROM bi.report_facts_published AS facts
),
seen AS NOT MATERIALIZED (
    SELECT facts.report_id AS fact, hash_record_extended(ROW (facts."report_id", facts."submission_id", facts."community_id", facts."community_slug", facts."platform", facts."platform_detail", facts."channel", facts."outcome", facts."reported_at", facts."taken_down_at"), 0) AS mark
    FROM bi.report_facts AS facts
)
SELECT DISTINCT fact
FROM ((TABLE checked EXCEPT ALL TABLE seen) UNION ALL (TABLE seen EXCEPT ALL TABLE checked)) AS differing
WHERE (SELECT ROW (count(*), sum(mark)) FROM checked) IS DISTINCT FROM (SELECT ROW (count(*), sum(mark)) FROM seen)
ORDER BY fact;

-- ReadersCheck.add: reader.not_as_checked
WITH checked AS NOT MATERIALIZED (
    SELECT facts.submission_id AS fact, hash_record_extended(ROW (facts."submission_id", facts."legacy_id", facts."community_id", facts."community_slug", facts."community_name", facts."status", facts."language", facts."platform", facts."platform_detail", facts."platform_source", facts."platform_rule", facts."submitted_at", facts."posted_at", facts."report_count", facts."first_reported_at", facts."report_taken_down_at", facts."removed_at", facts."effective_takedown_at", facts."takedown_source", facts."hours_to_takedown", facts."categories", facts."hashtags", facts."sentiment", facts."toxicity"), 0) AS mark
    FROM
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key
    FROM (SELECT fact_key
    FROM examined_submission_facts UNION ALL SELECT fact_key
    FROM pg_temp.sampled_submission_facts) AS keys) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM bi.submission_facts_published AS facts
        WHERE facts.submission_id = chosen.fact_key
        OFFSET 0
    ) AS fact
) AS facts
),
seen AS NOT MATERIALIZED (
    SELECT facts.submission_id AS fact, hash_record_extended(ROW (facts."submission_id", facts."legacy_id", facts."community_id", facts."community_slug", facts."community_name", facts."status", facts."language", facts."platform", facts."platform_detail", facts."platform_source", facts."platform_rule", facts."submitted_at", facts."posted_at", facts."report_count", facts."first_reported_at", facts."report_taken_down_at", facts."removed_at", facts."effective_takedown_at", facts."takedown_source", facts."hours_to_takedown", facts."categories", facts."hashtags", facts."sentiment", facts."toxicity"), 0) AS mark
    FROM
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key
    FROM (SELECT fact_key
    FROM examined_submission_facts UNION ALL SELECT fact_key
    FROM pg_temp.sampled_submission_facts) AS keys) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM bi.submission_facts AS facts
        WHERE facts.submission_id = chosen.fact_key
        OFFSET 0
    ) AS fact
) AS facts
)
SELECT DISTINCT fact
FROM ((TABLE checked EXCEPT ALL TABLE seen) UNION ALL (TABLE seen EXCEPT ALL TABLE checked)) AS differing
WHERE (SELECT ROW (count(*), sum(mark)) FROM checked) IS DISTINCT FROM (SELECT ROW (count(*), sum(mark)) FROM seen)
ORDER BY fact;

-- ReadersCheck.add: reader.not_as_checked
WITH checked AS NOT MATERIALIZED (
    SELECT facts.submission_id AS fact, hash_record_extended(ROW (facts."submission_id", facts."legacy_id", facts."community_id", facts."community_slug", facts."community_name", facts."status", facts."language", facts."platform", facts."platform_detail", facts."platform_source", facts."platform_rule", facts."submitted_at", facts."posted_at", facts."report_count", facts."first_reported_at", facts."report_taken_down_at", facts."removed_at", facts."effective_takedown_at", facts."takedown_source", facts."hours_to_takedown", facts."categories", facts."hashtags", facts."sentiment", facts."toxicity"), 0) AS mark
    FROM bi.submission_facts_published AS facts
),
seen AS NOT MATERIALIZED (
    SELECT facts.submission_id AS fact, hash_record_extended(ROW (facts."submission_id", facts."legacy_id", facts."community_id", facts."community_slug", facts."community_name", facts."status", facts."language", facts."platform", facts."platform_detail", facts."platform_source", facts."platform_rule", facts."submitted_at", facts."posted_at", facts."report_count", facts."first_reported_at", facts."report_taken_down_at", facts."removed_at", facts."effective_takedown_at", facts."takedown_source", facts."hours_to_takedown", facts."categories", facts."hashtags", facts."sentiment", facts."toxicity"), 0) AS mark
    FROM bi.submission_facts AS facts
)
SELECT DISTINCT fact
FROM ((TABLE checked EXCEPT ALL TABLE seen) UNION ALL (TABLE seen EXCEPT ALL TABLE checked)) AS differing
WHERE (SELECT ROW (count(*), sum(mark)) FROM checked) IS DISTINCT FROM (SELECT ROW (count(*), sum(mark)) FROM seen)
ORDER BY fact;

-- ReadersCheck.add: reader.without_scope
SELECT facts.application_id AS fact
FROM bi.application_summary AS facts
ORDER BY fact
LIMIT 20;

-- ReadersCheck.add: reader.without_scope
SELECT facts.report_id AS fact
FROM bi.report_facts AS facts
ORDER BY fact
LIMIT 20;

-- ReadersCheck.add: reader.without_scope
SELECT facts.submission_id AS fact
FROM bi.submission_facts AS facts
ORDER BY fact
LIMIT 20;

-- ReadersCheck.run: reader.a_community
SELECT community_slug
FROM bi.report_facts_published
WHERE community_slug IS NOT NULL
LIMIT 1;

-- ReadersCheck.run: reader.a_community
SELECT community_slug
FROM bi.submission_facts_published
WHERE community_slug IS NOT NULL
LIMIT 1;

-- RollupCheck.movedDays: rollup.moved_days
SELECT metric_date
FROM (SELECT DISTINCT metric_date FROM pg_temp.moved_submission_facts) AS days
ORDER BY random()
LIMIT :days;

-- StoredFacts.measure
select ("created_at" at time zone 'UTC')::date as "day",
    cast("application_status" as varchar) as "application_status",
    cast("company_id" as varchar) as "company_id",
    cast(count(*) as numeric) as "applications", grouping(("created_at" at time zone 'UTC')::date) as "whole_days", grouping("application_status") as "whole_application_status", grouping("company_id") as "whole_company_id"
    from (
SELECT "application_id", "application_job_id", "application_status", "application_source", "application_notes", "application_created_at", "application_updated_at", "job_id", "company_id", "job_title", "prestige_factor", "compensation_min", "compensation_max", "compensation_currency", "office_city", "office_province", "office_country", "seniority_level", "job_created_at", "job_updated_at", "company_name", "company_industry", "company_website", "company_created_at", "company_updated_at", "created_at", "priority_score", "salary_currency", "salary_min", "salary_max", "location", "experience_level"
FROM bi.application_summary_mv AS refreshed
WHERE NOT EXISTS (SELECT FROM bi.application_summary_delta AS delta WHERE delta.application_id = refreshed.application_id)
UNION ALL
SELECT "application_id", "application_job_id", "application_status", "application_source", "application_notes", "application_created_at", "application_updated_at", "job_id", "company_id", "job_title", "prestige_factor", "compensation_min", "compensation_max", "compensation_currency", "office_city", "office_province", "office_country", "seniority_level", "job_created_at", "job_updated_at", "company_name", "company_industry", "company_website", "company_created_at", "company_updated_at", "created_at", "priority_score", "salary_currency", "salary_min", "salary_max", "location", "experience_level"
FROM bi.application_summary_delta
WHERE is_present) as "facts"
    where ("created_at" >= cast(? as timestamp with time zone) and "created_at" < cast(? as timestamp with time zone))
    group by grouping sets ((), (("created_at" at time zone 'UTC')::date), ("application_status"), ("company_id"));

-- StoredFacts.measure
select ("effective_takedown_at" at time zone 'UTC')::date as "day",
    cast("platform" as varchar) as "platform",
    cast("platform_detail" as varchar) as "platform_detail",
    cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) as "removed_posts",
    cast(percentile_cont(cast(? as double precision)) within group (order by "hours_to_takedown") as numeric) as "medianHoursToTakedown",
    cast(count(*) filter (where "takedown_source" = ?) as numeric) as "removed_posts_report_flow",
    cast(count(*) filter (where "takedown_source" = ?) as numeric) as "removed_posts_legacy_fallback", grouping(("effective_takedown_at" at time zone 'UTC')::date) as "whole_days", grouping("platform") as "whole_platform"
    from (
SELECT "submission_id", "legacy_id", "community_id", "community_slug", "community_name", "status", "language", "platform", "platform_detail", "platform_source", "platform_rule", "submitted_at", "posted_at", "report_count", "first_reported_at", "report_taken_down_at", "removed_at", "effective_takedown_at", "takedown_source", "hours_to_takedown", "categories", "hashtags", "sentiment", "toxicity"
FROM bi.mv_submission_facts AS refreshed
WHERE NOT EXISTS (SELECT FROM bi.submission_facts_delta AS delta WHERE delta.submission_id = refreshed.submission_id)
UNION ALL
SELECT "submission_id", "legacy_id", "community_id", "community_slug", "community_name", "status", "language", "platform", "platform_detail", "platform_source", "platform_rule", "submitted_at", "posted_at", "report_count", "first_reported_at", "report_taken_down_at", "removed_at", "effective_takedown_at", "takedown_source", "hours_to_takedown", "categories", "hashtags", "sentiment", "toxicity"
FROM bi.submission_facts_delta
WHERE is_present) as "facts"
    where ("community_slug" in (?) and "effective_takedown_at" >= cast(? as timestamp with time zone) and "effective_takedown_at" < cast(? as timestamp with time zone))
    group by grouping sets ((), (("effective_takedown_at" at time zone 'UTC')::date), ("platform", "platform_detail"));

-- StoredFacts.measure
select ("effective_takedown_at" at time zone 'UTC')::date as "day",
    cast("platform" as varchar) as "platform",
    cast("platform_detail" as varchar) as "platform_detail",
    cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) as "removed_posts",
    cast(percentile_cont(cast(? as double precision)) within group (order by "hours_to_takedown") as numeric) as "medianHoursToTakedown",
    cast(count(*) filter (where "takedown_source" = ?) as numeric) as "removed_posts_report_flow",
    cast(count(*) filter (where "takedown_source" = ?) as numeric) as "removed_posts_legacy_fallback", grouping(("effective_takedown_at" at time zone 'UTC')::date) as "whole_days", grouping("platform") as "whole_platform"
    from (
SELECT "submission_id", "legacy_id", "community_id", "community_slug", "community_name", "status", "language", "platform", "platform_detail", "platform_source", "platform_rule", "submitted_at", "posted_at", "report_count", "first_reported_at", "report_taken_down_at", "removed_at", "effective_takedown_at", "takedown_source", "hours_to_takedown", "categories", "hashtags", "sentiment", "toxicity"
FROM bi.mv_submission_facts AS refreshed
WHERE NOT EXISTS (SELECT FROM bi.submission_facts_delta AS delta WHERE delta.submission_id = refreshed.submission_id)
UNION ALL
SELECT "submission_id", "legacy_id", "community_id", "community_slug", "community_name", "status", "language", "platform", "platform_detail", "platform_source", "platform_rule", "submitted_at", "posted_at", "report_count", "first_reported_at", "report_taken_down_at", "removed_at", "effective_takedown_at", "takedown_source", "hours_to_takedown", "categories", "hashtags", "sentiment", "toxicity"
FROM bi.submission_facts_delta
WHERE is_present) as "facts"
    where ("effective_takedown_at" >= cast(? as timestamp with time zone) and "effective_takedown_at" < cast(? as timestamp with time zone))
    group by grouping sets ((), (("effective_takedown_at" at time zone 'UTC')::date), ("platform", "platform_detail"));

-- StoredFacts.measure
select ("reported_at" at time zone 'UTC')::date as "day",
    cast("platform" as varchar) as "platform",
    cast("platform_detail" as varchar) as "platform_detail",
    cast(count(*) as numeric) as "reports", grouping(("reported_at" at time zone 'UTC')::date) as "whole_days", grouping("platform") as "whole_platform"
    from (
SELECT "report_id", "submission_id", "community_id", "community_slug", "platform", "platform_detail", "channel", "outcome", "reported_at", "taken_down_at"
FROM bi.mv_report_facts AS refreshed
WHERE NOT EXISTS (SELECT FROM bi.report_facts_delta AS delta WHERE delta.report_id = refreshed.report_id)
UNION ALL
SELECT "report_id", "submission_id", "community_id", "community_slug", "platform", "platform_detail", "channel", "outcome", "reported_at", "taken_down_at"
FROM bi.report_facts_delta
WHERE is_present) as "facts"
    where ("community_slug" in (?) and "reported_at" >= cast(? as timestamp with time zone) and "reported_at" < cast(? as timestamp with time zone))
    group by grouping sets ((), (("reported_at" at time zone 'UTC')::date), ("platform", "platform_detail"));

-- StoredFacts.measure
select ("reported_at" at time zone 'UTC')::date as "day",
    cast("platform" as varchar) as "platform",
    cast("platform_detail" as varchar) as "platform_detail",
    cast(count(*) as numeric) as "reports", grouping(("reported_at" at time zone 'UTC')::date) as "whole_days", grouping("platform") as "whole_platform"
    from (
SELECT "report_id", "submission_id", "community_id", "community_slug", "platform", "platform_detail", "channel", "outcome", "reported_at", "taken_down_at"
FROM bi.mv_report_facts AS refreshed
WHERE NOT EXISTS (SELECT FROM bi.report_facts_delta AS delta WHERE delta.report_id = refreshed.report_id)
UNION ALL
SELECT "report_id", "submission_id", "community_id", "community_slug", "platform", "platform_detail", "channel", "outcome", "reported_at", "taken_down_at"
FROM bi.report_facts_delta
WHERE is_present) as "facts"
    where ("reported_at" >= cast(? as timestamp with time zone) and "reported_at" < cast(? as timestamp with time zone))
    group by grouping sets ((), (("reported_at" at time zone 'UTC')::date), ("platform", "platform_detail"));

-- StoredFacts.measure
select ("submitted_at" at time zone 'UTC')::date as "day",
    cast("platform" as varchar) as "platform",
    cast("platform_detail" as varchar) as "platform_detail",
    cast(count(*) as numeric) as "submissions",
    cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) as "removed_of_submitted", grouping(("submitted_at" at time zone 'UTC')::date) as "whole_days", grouping("platform") as "whole_platform"
    from (
SELECT "submission_id", "legacy_id", "community_id", "community_slug", "community_name", "status", "language", "platform", "platform_detail", "platform_source", "platform_rule", "submitted_at", "posted_at", "report_count", "first_reported_at", "report_taken_down_at", "removed_at", "effective_takedown_at", "takedown_source", "hours_to_takedown", "categories", "hashtags", "sentiment", "toxicity"
FROM bi.mv_submission_facts AS refreshed
WHERE NOT EXISTS (SELECT FROM bi.submission_facts_delta AS delta WHERE delta.submission_id = refreshed.submission_id)
UNION ALL
SELECT "submission_id", "legacy_id", "community_id", "community_slug", "community_name", "status", "language", "platform", "platform_detail", "platform_source", "platform_rule", "submitted_at", "posted_at", "report_count", "first_reported_at", "report_taken_down_at", "removed_at", "effective_takedown_at", "takedown_source", "hours_to_takedown", "categories", "hashtags", "sentiment", "toxicity"
FROM bi.submission_facts_delta
WHERE is_present) as "facts"
    where ("community_slug" in (?) and "submitted_at" >= cast(? as timestamp with time zone) and "submitted_at" < cast(? as timestamp with time zone))
    group by grouping sets ((), (("submitted_at" at time zone 'UTC')::date), ("platform", "platform_detail"));

-- StoredFacts.measure
select ("submitted_at" at time zone 'UTC')::date as "day",
    cast("platform" as varchar) as "platform",
    cast("platform_detail" as varchar) as "platform_detail",
    cast(count(*) as numeric) as "submissions",
    cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) as "removed_of_submitted", grouping(("submitted_at" at time zone 'UTC')::date) as "whole_days", grouping("platform") as "whole_platform"
    from (
SELECT "submission_id", "legacy_id", "community_id", "community_slug", "community_name", "status", "language", "platform", "platform_detail", "platform_source", "platform_rule", "submitted_at", "posted_at", "report_count", "first_reported_at", "report_taken_down_at", "removed_at", "effective_takedown_at", "takedown_source", "hours_to_takedown", "categories", "hashtags", "sentiment", "toxicity"
FROM bi.mv_submission_facts AS refreshed
WHERE NOT EXISTS (SELECT FROM bi.submission_facts_delta AS delta WHERE delta.submission_id = refreshed.submission_id)
UNION ALL
SELECT "submission_id", "legacy_id", "community_id", "community_slug", "community_name", "status", "language", "platform", "platform_detail", "platform_source", "platform_rule", "submitted_at", "posted_at", "report_count", "first_reported_at", "report_taken_down_at", "removed_at", "effective_takedown_at", "takedown_source", "hours_to_takedown", "categories", "hashtags", "sentiment", "toxicity"
FROM bi.submission_facts_delta
WHERE is_present) as "facts"
    where ("submitted_at" >= cast(? as timestamp with time zone) and "submitted_at" < cast(? as timestamp with time zone))
    group by grouping sets ((), (("submitted_at" at time zone 'UTC')::date), ("platform", "platform_detail"));
