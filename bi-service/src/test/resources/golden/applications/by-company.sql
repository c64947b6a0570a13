select
  "company_id",
  "company_name",
  count(*) as "applications",
  sum(count(*)) over () as "total",
  count(*) over () as "groups"
from "bi"."application_summary"
where (
  "created_at" >= timestamp with time zone '2026-11-01 00:00:00+00:00'
  and "created_at" < timestamp with time zone '2026-12-01 00:00:00+00:00'
)
group by "company_id", "company_name"
order by
  "applications" desc,
  "company_id" asc nulls last
fetch next 9 rows only
