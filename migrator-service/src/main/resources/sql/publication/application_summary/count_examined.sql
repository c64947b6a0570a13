SELECT count(*) FROM examined_application_summary;
