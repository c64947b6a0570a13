select "place", "c1"
from unnest(cast('{0}' as int[]), cast('{"2026-10-15T00:00Z"}' as timestamp with time zone[]), cast('{"2026-12-01T00:00Z"}' as timestamp with time zone[])) as "windows" ("place", "start", "stop")
  cross join lateral (
    select cast(percentile_cont(cast(5E-1 as double precision)) within group (order by "hours_to_takedown") as numeric) as "c1"
    from "bi"."submission_facts"
    where (
      "effective_takedown_at" >= "windows"."start"
      and "effective_takedown_at" < "windows"."stop"
    )
    having count(*) > 0
  ) as "found"
order by "place"
fetch next 100 rows only
