select
  "branch",
  cast(percentile_cont(cast(5E-1 as double precision)) within group (order by "hours_to_takedown") as numeric) as "value",
  cast(count(*) filter (where "hours_to_takedown" is not null) as numeric) as "rows",
  null as "numerator",
  null as "denominator",
  cast(count(*) filter (where (
    "hours_to_takedown" is not null
    and "legacy_id" is null
  )) as numeric) as "born_here"
from (
  select
    coalesce("takedown_source", 'none') as "branch",
    *
  from "bi"."submission_facts"
  where (
    "community_slug" in (
      'paris', 'toronto'
    )
    and "effective_takedown_at" >= timestamp with time zone '2026-10-21 00:00:00+00:00'
    and "effective_takedown_at" < timestamp with time zone '2026-11-20 12:35:00+00:00'
  )
) as "facts"
group by grouping sets (
  ("branch"),
  ()
)
