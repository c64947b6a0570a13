select
  "c0",
  case
    when ((("c1" - interval '4 hours') + (("c1" at time zone 'Europe/Paris') - (("c1" - interval '4 hours') at time zone 'Europe/Paris'))) at time zone 'Europe/Paris') = ("c1" at time zone 'Europe/Paris') then (("c1" - interval '4 hours') + (("c1" at time zone 'Europe/Paris') - (("c1" - interval '4 hours') at time zone 'Europe/Paris')))
    else "c1"
  end as "c1",
  "c2",
  "c3"
from (
  with
    "found" as (
      select
        "platform" as "c0",
        date_trunc('day', "submitted_at", 'Europe/Paris') as "c1",
        cast(count(*) as numeric) as "c2",
        cast(percentile_cont(cast(5E-1 as double precision)) within group (order by "toxicity") as numeric) as "c3"
      from "bi"."submission_facts"
      where (
        "community_slug" in ('paris')
        and "submitted_at" between timestamp with time zone '2026-10-20 00:00:00+00:00' and timestamp with time zone '2026-10-31 00:00:00+00:00'
      )
      group by "c0", "c1"
    ),
    "buckets" as (
      select distinct date_trunc('day', "moments"."moment", 'Europe/Paris') as "c1"
      from (
        select generate_series(timestamp with time zone '2026-10-20 00:00:00+00:00', timestamp with time zone '2026-10-31 00:00:00+00:00', interval '12 hours') as "moment"
        union all
        select timestamp with time zone '2026-10-31 00:00:00+00:00'
      ) as "moments"
    )
  select
    "c0",
    "c1",
    coalesce(
      max("c2"),
      0
    ) as "c2",
    max("c3") as "c3"
  from (
    select *
    from "found"
    union all
    select
      "c0",
      "c1",
      cast(null as numeric),
      cast(null as numeric)
    from "buckets"
      cross join (
        select distinct "c0"
        from "found"
      ) as "others"
  ) as "groups"
  group by "c0", "c1"
) as "groups"
order by
  "c0" asc nulls last,
  "c1" asc nulls last
fetch next 1001 rows only
