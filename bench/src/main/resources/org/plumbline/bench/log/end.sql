-- The role's new sessions log nothing any more.
ALTER ROLE {role} RESET session_preload_libraries;
ALTER ROLE {role} RESET auto_explain.log_min_duration;
ALTER ROLE {role} RESET auto_explain.log_format;
