select
  "place",
  cast(percentile_cont(cast(5E-1 as double precision)) within group (order by "hours_to_takedown") as numeric) as "c1"
from "bi"."submission_facts"
  join unnest(cast('{0}' as int[]), cast('{"2026-10-15T00:00Z"}' as timestamp with time zone[]), cast('{"2026-12-01T00:00Z"}' as timestamp with time zone[])) as "windows" ("place", "start", "stop")
    on (
      "effective_takedown_at" >= "start"
      and "effective_takedown_at" < "stop"
    )
where (
  "effective_takedown_at" >= timestamp with time zone '2026-10-15 00:00:00+00:00'
  and "effective_takedown_at" < timestamp with time zone '2026-12-01 00:00:00+00:00'
)
group by "place"
order by "place"
fetch next 100 rows only
