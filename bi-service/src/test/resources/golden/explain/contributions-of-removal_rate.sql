select
  "branch",
  (cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) / nullif(
    cast(count(*) as numeric),
    0
  )) as "value",
  cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) as "rows",
  cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) as "numerator",
  cast(count(*) as numeric) as "denominator",
  cast(count(*) filter (where (
    "effective_takedown_at" is not null
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
    and "submitted_at" >= timestamp with time zone '2026-10-21 00:00:00+00:00'
    and "submitted_at" < timestamp with time zone '2026-11-20 12:35:00+00:00'
  )
) as "facts"
group by grouping sets (
  ("branch"),
  ()
)
