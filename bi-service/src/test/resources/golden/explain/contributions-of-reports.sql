select
  "branch",
  cast(count(*) as numeric) as "value",
  cast(count(*) as numeric) as "rows",
  null as "numerator",
  null as "denominator",
  null as "born_here"
from (
  select
    case
      when "taken_down_at" is not null then 'report_flow'
      else 'none'
    end as "branch",
    *
  from "bi"."report_facts"
  where (
    "community_slug" in (
      'paris', 'toronto'
    )
    and "reported_at" >= timestamp with time zone '2026-10-21 00:00:00+00:00'
    and "reported_at" < timestamp with time zone '2026-11-20 12:35:00+00:00'
  )
) as "facts"
group by grouping sets (
  ("branch"),
  ()
)
