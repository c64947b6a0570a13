select
  "application_status",
  count(*) as "applications",
  sum(count(*)) over () as "total",
  count(*) over () as "groups"
from "bi"."application_summary"
where "created_at" >= timestamp with time zone '2026-11-01 06:00:00+00:00'
group by "application_status"
order by
  "applications" desc,
  "application_status" asc nulls last
fetch next 100 rows only
