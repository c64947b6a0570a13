SELECT count(*) FROM changed_application_summary;
