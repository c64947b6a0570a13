-- Of a temporary table nothing is known until somebody asks: the planner would take a few rows for what is thousands of
-- them, and sort them by their text instead of hashing them. Whose rows they are is all that it has to know.
ANALYZE pg_temp.content_profile (dataset);
