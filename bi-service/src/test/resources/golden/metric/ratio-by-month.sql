select
  "place",
  "c1",
  "c2",
  "c3",
  "c4",
  "c5"
from unnest(cast('{0,1,2}' as int[]), cast('{"2026-10-15T00:00Z","2026-10-31T23:00Z","2026-11-30T23:00Z"}' as timestamp with time zone[]), cast('{"2026-10-31T23:00Z","2026-11-30T23:00Z","2026-12-01T00:00Z"}' as timestamp with time zone[])) as "windows" ("place", "start", "stop")
  cross join lateral (
    select
      "language" as "c1",
      extract(isodow from "submitted_at" at time zone 'Europe/Paris') as "c2",
      (cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) / nullif(
        cast(count(*) as numeric),
        0
      )) as "c3",
      cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) as "c4",
      cast(count(*) as numeric) as "c5"
    from "bi"."submission_facts"
    where (
      "community_slug" in (
        'paris', 'toronto'
      )
      and "submitted_at" >= "windows"."start"
      and "submitted_at" < "windows"."stop"
    )
    group by "c1", "c2"
    having count(*) > 0
  ) as "found"
order by "place", "c1", "c2"
fetch next 100 rows only
