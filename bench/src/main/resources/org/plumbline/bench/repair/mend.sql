UPDATE core.post_data
SET platform_detail = mistagged.platform_detail
FROM public.mistagged
WHERE post_data.submission_id = mistagged.submission_id;

DROP TABLE public.mistagged;
