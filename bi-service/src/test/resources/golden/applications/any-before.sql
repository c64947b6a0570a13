select "created_at"
from "bi"."application_summary"
where "created_at" < timestamp with time zone '2026-11-01 00:00:00+00:00'
fetch next 1 rows only
