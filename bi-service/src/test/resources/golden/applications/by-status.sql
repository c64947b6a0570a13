select
  "application_status",
  count(*) as "applications",
  sum(count(*)) over () as "total",
  count(*) over () as "groups"
from "bi"."application_summary"
group by "application_status"
order by
  "applications" desc,
  "application_status" asc nulls last
fetch next 100 rows only
