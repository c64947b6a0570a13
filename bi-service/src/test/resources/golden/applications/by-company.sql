select
  "listed"."company_id",
  (
    select "company_name"
    from "bi"."application_summary"
    where "company_id" = "listed"."company_id"
    fetch next 1 rows only
  ) as "company_name",
  "listed"."applications",
  "listed"."total",
  "listed"."groups"
from (
  select
    "company_id",
    count(*) as "applications",
    sum(count(*)) over () as "total",
    count(*) over () as "groups"
  from "bi"."application_summary"
  where (
    "created_at" >= timestamp with time zone '2026-11-01 00:00:00+00:00'
    and "created_at" < timestamp with time zone '2026-12-01 00:00:00+00:00'
  )
  group by "company_id"
  order by
    "applications" desc,
    "company_id" asc nulls last
  fetch next 9 rows only
) as "listed"
order by
  "listed"."applications" desc,
  "listed"."company_id" asc nulls last
