-- LegacySnapshot.number
select count(*) from "public"."communities";

-- LegacySnapshot.number
select count(*) from "public"."companies";

-- LegacySnapshot.number
select count(*) from "public"."job_applications";

-- LegacySnapshot.number
select count(*) from "public"."jobs";

-- LegacySnapshot.number
select count(*) from "public"."posts";

-- LegacySnapshot.number
select count(*) from "public"."reports";
