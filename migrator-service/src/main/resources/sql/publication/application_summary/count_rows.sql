SELECT count(*) FROM bi.application_summary_published;
