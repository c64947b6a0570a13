select
  "dimension_value" as "application_status",
  cast(sum("value") as int) as "applications",
  sum(sum("value")) over () as "total",
  count(*) over () as "groups"
from "bi"."metrics_daily"
where (
  false
  and "dataset" = 'application_summary'
  and "metric" = 'applications'
  and "dimension" = 'status'
)
group by "dimension_value"
order by "applications" desc, "application_status" asc
fetch next 100 rows only
