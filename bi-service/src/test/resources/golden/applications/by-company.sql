select
  "counted"."company_id",
  (
    select "company_name"
    from "bi"."application_summary"
    where "company_id" = "counted"."company_id"
    fetch next 1 rows only
  ) as "company_name",
  "counted"."applications"
from (
  select
    "company_id",
    count(*) as "applications"
  from "bi"."application_summary"
  where (
    "created_at" >= timestamp with time zone '2026-11-01 00:00:00+00:00'
    and "created_at" < timestamp with time zone '2026-12-01 00:00:00+00:00'
  )
  group by "company_id"
) as "counted"
