select
  null as "branch",
  cast(count(*) as numeric) as "value",
  cast(count(*) as numeric) as "rows",
  null as "numerator",
  null as "denominator",
  null as "born_here"
from (
  select *
  from "bi"."application_summary"
  where (
    false
    and "created_at" >= timestamp with time zone '2026-10-21 00:00:00+00:00'
    and "created_at" < timestamp with time zone '2026-11-20 12:35:00+00:00'
  )
) as "facts"
